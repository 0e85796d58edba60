/**
 * Statements as readers see them: properties in order, with their values and the sections that
 * state them. Quads come in, property values with citations go out.
 */
package eu.factgraph.page.statement;
