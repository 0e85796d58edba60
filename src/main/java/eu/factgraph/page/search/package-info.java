/** Search results as a page and as JSON. */
package eu.factgraph.page.search;
