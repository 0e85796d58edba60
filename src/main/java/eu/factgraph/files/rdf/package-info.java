/**
 * Parsers for RDF files, strict about encoding and terms. A file comes in, its statements or its
 * faults with line and column go out.
 */
package eu.factgraph.files.rdf;
