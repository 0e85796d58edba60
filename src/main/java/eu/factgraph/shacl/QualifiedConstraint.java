package eu.factgraph.shacl;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;

/**
 * How many values conform to a shape (SHACL section 4.7.3).
 *
 * @param siblings shapes that a value that counts must not conform to
 * @param limit an {@code xsd:integer}, the least or the most
 */
record QualifiedConstraint(Node component, Node shape, Set<Node> siblings, Node limit)
        implements Constraint {

    @Override
    public void validate(FocusNode focus) {
        long count = focus.values().stream().filter(value -> counts(focus.run(), value)).count();
        boolean least = component.equals(SHACL.QualifiedMinCountConstraintComponent);
        int compared = IntegerComparison.compare(count, limit);
        if (least ? compared < 0 : compared > 0) {
            focus.report(
                    this,
                    null,
                    "must have %s %s values of the qualified shape, and has %d"
                            .formatted(
                                    least ? "at least" : "at most",
                                    TermFormat.plain(limit),
                                    count));
        }
    }

    private boolean counts(ValidationRun run, Node value) {
        return run.conforms(shape, value)
                && siblings.stream().noneMatch(sibling -> run.conforms(sibling, value));
    }
}
