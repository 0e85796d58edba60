/**
 * Pages with a diagram: overviews, the graph around a resource, and the completeness of factsheets.
 * Rows and links come in; a diagram and the same content as text go out.
 */
package eu.factgraph.page.overview;
