/**
 * Known things that the paragraphs of an entry name. Texts go in; relations between things come
 * out.
 */
package eu.factgraph.extraction.mention;
