package eu.factgraph.shacl.engine;

import org.apache.jena.graph.Node;

/** A constraint of a shape: a constraint component with its parameter values. */
public interface Constraint {

    /** The IRI of the constraint component. */
    Node component();

    void validate(FocusNode focus);
}
