package eu.factgraph.shacl;

import java.util.function.BiPredicate;
import org.apache.jena.graph.Node;

/**
 * A constraint that looks at each value node by itself.
 *
 * @param wanted what every value node has to be, such as "must be an IRI"
 */
record ValueConstraint(Node component, String wanted, BiPredicate<ValidationRun, Node> test)
        implements Constraint {

    @Override
    public void validate(FocusNode focus) {
        focus.values().stream()
                .filter(value -> !test.test(focus.run(), value))
                .forEach(value -> focus.report(this, value, wanted));
    }
}
