/**
 * Sentences and what they speak of. Paragraphs of an entry go in; sentences come out, and the
 * places where they name what the entry is about.
 */
package eu.factgraph.extraction.sentence;
