/**
 * Serializations of the graph: RDF in every syntax, profile views, CSV tables and the catalogue
 * feed. Takes named graphs and releases; returns bytes, which are the same for the same facts.
 */
package eu.factgraph.export;
