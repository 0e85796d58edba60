/**
 * Tables of words. Files of {@code ontology/lexicon} go in, the words by which the extractors
 * recognise kinds of things come out.
 */
package eu.factgraph.extraction.lexicon;
