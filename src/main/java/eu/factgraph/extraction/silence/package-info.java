/**
 * How sheets say that a section has nothing. Texts and the tables of the lexicon go in, whether
 * that is said and how it is labelled come out.
 */
package eu.factgraph.extraction.silence;
