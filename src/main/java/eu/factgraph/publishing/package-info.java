/**
 * Puts a selection into the SPARQL engine of somebody else, by the SPARQL 1.1 Graph Store Protocol,
 * and compares what is there with what should be. Takes named graphs, two addresses and
 * credentials; changes no graph of the engine but those that a manifest of ours names.
 */
package eu.factgraph.publishing;
