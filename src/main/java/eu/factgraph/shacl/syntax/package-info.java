/**
 * The shapes, targets and paths of a shapes graph (SHACL section 2) and its syntax rules (appendix
 * B). A shapes graph comes in, its parts or its faults go out.
 */
package eu.factgraph.shacl.syntax;
