/**
 * SPARQL-based constraints, constraint components and targets (SHACL sections 5 and 6). A shapes
 * graph comes in, constraints and targets that run queries go out.
 */
package eu.factgraph.shacl.sparql;
