package eu.factgraph.shacl.core;

import eu.factgraph.shacl.engine.Constraint;
import eu.factgraph.shacl.engine.FocusNode;
import eu.factgraph.shacl.engine.ValidationRun;
import java.util.function.BiPredicate;
import org.apache.jena.graph.Node;

/**
 * A constraint on each value node by itself.
 *
 * @param message such as "must be an IRI"
 */
record ValueConstraint(Node component, String message, BiPredicate<ValidationRun, Node> test)
        implements Constraint {

    @Override
    public void validate(FocusNode focus) {
        focus.values().stream()
                .filter(value -> !test.test(focus.run(), value))
                .forEach(value -> focus.report(this, value, message));
    }
}
