/**
 * Executes SPARQL queries of untrusted clients. Takes the text of a query and the dataset that it
 * is for, and returns its complete result in one format, or throws a fault.
 */
package eu.factgraph.query;
