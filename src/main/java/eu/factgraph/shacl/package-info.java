/**
 * A SHACL processor for any shapes: a shapes graph and a data graph come in, a validation report
 * goes out. Shapes that are ill-formed or need an unsupported feature are a failure (SHACL section
 * 3.4.2).
 */
package eu.factgraph.shacl;
