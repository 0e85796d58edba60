/**
 * The results of queries. Takes rows, a boolean or a graph, and writes one of the formats for
 * SPARQL results, or returns RDF.
 */
package eu.factgraph.query.result;
