/**
 * A SHACL processor for shapes and data of strangers: a shapes graph and a data graph in, results
 * or a report graph out. What is not well-formed, or not supported, is a failure and never a
 * verdict.
 */
package eu.factgraph.shacl;
