package eu.factgraph.validation;

import org.apache.jena.graph.Node;

/**
 * One thing that a shape found, with where it stands.
 *
 * @param file graph IRI of the file that states it, in the canonical namespace; empty if none does
 * @param path the property in question, or null
 * @param value the value in question, or null
 */
public record Finding(
        String file,
        Node focus,
        String label,
        String path,
        Node value,
        String message,
        boolean violation) {}
