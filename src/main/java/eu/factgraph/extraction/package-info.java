/**
 * What a sheet states. Sections of a sheet go in, statements of a draft come out; a class for each
 * kind of fact, with its words in {@code ontology/lexicon}.
 */
package eu.factgraph.extraction;
