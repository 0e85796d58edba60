/** The pages of one resource or section, with its metadata for search engines. */
package eu.factgraph.page.description;
