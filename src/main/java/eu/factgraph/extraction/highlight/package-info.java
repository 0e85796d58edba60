/**
 * What a highlight tells of itself. Its text goes in, the date of its event and the names that it
 * may have come out.
 */
package eu.factgraph.extraction.highlight;
