package eu.factgraph.shacl.core;

import eu.factgraph.shacl.engine.Constraint;
import eu.factgraph.shacl.engine.FocusNode;
import eu.factgraph.shacl.engine.TermFormat;
import eu.factgraph.shacl.engine.ValidationRun;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;

/**
 * A limit on the number of values that conform to a shape (SHACL section 4.7.3).
 *
 * @param siblings shapes to which a counted value must not conform
 * @param limit an {@code xsd:integer}, the minimum or the maximum
 */
record QualifiedConstraint(Node component, Node shape, Set<Node> siblings, Node limit)
        implements Constraint {

    @Override
    public void validate(FocusNode focus) {
        long count = focus.values().stream().filter(value -> counts(focus.run(), value)).count();
        boolean isMinimum = component.equals(SHACL.QualifiedMinCountConstraintComponent);
        int compared = LiteralOrder.compare(count, limit);
        if (isMinimum ? compared < 0 : compared > 0) {
            focus.report(
                    this,
                    null,
                    "must have %s %s of the qualified shape, but has %d"
                            .formatted(
                                    isMinimum ? "at least" : "at most",
                                    TermFormat.count(limit, "value"),
                                    count));
        }
    }

    private boolean counts(ValidationRun run, Node value) {
        return run.conforms(shape, value)
                && siblings.stream().noneMatch(sibling -> run.conforms(sibling, value));
    }
}
