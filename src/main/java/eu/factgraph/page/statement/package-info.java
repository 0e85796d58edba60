/** Statements as properties in order, with their values and the sections that state them. */
package eu.factgraph.page.statement;
