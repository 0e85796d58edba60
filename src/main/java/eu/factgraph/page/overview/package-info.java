/** Overviews, neighbourhoods and the completeness of factsheets, as diagrams and tables. */
package eu.factgraph.page.overview;
