/**
 * Evaluates SPARQL algebra in place of ARQ's executor. Takes the algebra of a query, and returns
 * its rows (SPARQL 1.1, section 18) within the query's limits on memory and time.
 */
package eu.factgraph.query.engine;
