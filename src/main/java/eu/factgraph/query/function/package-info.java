/**
 * The functions of SPARQL 1.1 and of XPath that a query may call, in place of the engine's: they
 * give what the specifications say at their limits, and end the query that runs past its own. In
 * comes the algebra of a query, out goes the same algebra over these functions.
 */
package eu.factgraph.query.function;
