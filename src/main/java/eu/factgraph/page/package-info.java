/** What is said of one thing, and the HTML that says it. */
package eu.factgraph.page;
