/**
 * Shapes, constraints and targets, and the validation of a data graph against them (SHACL section
 * 3). Shapes and a graph come in, validation results go out.
 */
package eu.factgraph.shacl.engine;
