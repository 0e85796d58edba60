package eu.factgraph.shacl;

import org.apache.jena.graph.Node;

/** A constraint of a shape: a component with values of its parameters. */
interface Constraint {

    /** The IRI of the constraint component. */
    Node component();

    void validate(FocusNode focus);
}
