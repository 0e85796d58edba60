package eu.factgraph.shacl.core;

import eu.factgraph.shacl.engine.Constraint;
import eu.factgraph.shacl.engine.FocusNode;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;

/** A constraint on the value nodes together. */
record SetConstraint(Node component, BiConsumer<Constraint, FocusNode> check)
        implements Constraint {

    @Override
    public void validate(FocusNode focus) {
        check.accept(this, focus);
    }
}
