/**
 * Plans SPARQL algebra. Takes the algebra of a pattern, and returns algebra that gives the same
 * multiset of rows (SPARQL 1.1, section 18) sooner.
 */
package eu.factgraph.query.engine.plan;
