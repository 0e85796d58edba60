/**
 * A factsheet as its editors made it. HTML, Word or PDF goes in, a {@link eu.factgraph.sheet.Sheet}
 * of headings, paragraphs and tables comes out, each with its position.
 */
package eu.factgraph.sheet;
