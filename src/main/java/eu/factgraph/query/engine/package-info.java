/**
 * Evaluates SPARQL algebra: in, a query's algebra and what it may hold; out, its rows. Every
 * rewrite keeps the multiset of rows that SPARQL 1.1, section 18, defines.
 */
package eu.factgraph.query.engine;
