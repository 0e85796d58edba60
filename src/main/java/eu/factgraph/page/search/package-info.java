/** Search results. A request and its result come in; a page or a JSON document goes out. */
package eu.factgraph.page.search;
