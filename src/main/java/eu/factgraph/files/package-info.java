/** Paths, syntax and faults with their file, line and column. No SPARQL, no HTTP. */
package eu.factgraph.files;
