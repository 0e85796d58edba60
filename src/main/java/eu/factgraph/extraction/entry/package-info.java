/**
 * What the title of an entry says, and which links are its own. Titles and word lists go in; names,
 * numbers and kinds come out.
 */
package eu.factgraph.extraction.entry;
