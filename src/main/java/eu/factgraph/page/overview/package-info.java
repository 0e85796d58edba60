/**
 * Overviews, neighbourhoods and the completeness of factsheets. Rows and links come in; diagrams
 * with the same content as text, or tables, go out.
 */
package eu.factgraph.page.overview;
