/**
 * The pages of one resource or section: its statements, the results of its panels, and its metadata
 * for search engines.
 */
package eu.factgraph.page.description;
