/**
 * The acts of the Union that a sheet names. Texts go in; the acts of {@code data/eu} and what
 * national acts have to do with them come out.
 */
package eu.factgraph.extraction.union;
