package eu.factgraph.shacl.core;

import eu.factgraph.shacl.engine.Constraint;
import eu.factgraph.shacl.engine.FocusNode;
import eu.factgraph.shacl.engine.ParameterValueType;
import eu.factgraph.shacl.engine.TermFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.PathFactory;
import org.apache.jena.system.G;

/**
 * Makes the constraints on all value nodes together (SHACL sections 4.2, 4.4.5, 4.5, 4.7 and 4.8).
 */
final class SetConstraints {

    private SetConstraints() {}

    static Constraint minCount(Node minimum) {
        String message = "must have at least " + TermFormat.count(minimum, "value");
        return new SetConstraint(
                SHACL.MinCountConstraintComponent,
                (constraint, focus) -> {
                    if (IntegerComparison.compare(focus.values().size(), minimum) < 0) {
                        focus.report(constraint, null, message);
                    }
                });
    }

    static Constraint maxCount(Node maximum) {
        String message = "must have at most " + TermFormat.count(maximum, "value");
        return new SetConstraint(
                SHACL.MaxCountConstraintComponent,
                (constraint, focus) -> {
                    if (IntegerComparison.compare(focus.values().size(), maximum) > 0) {
                        focus.report(constraint, null, message);
                    }
                });
    }

    static Constraint hasValue(Node required) {
        String message = "must have the value " + TermFormat.text(required);
        return new SetConstraint(
                SHACL.HasValueConstraintComponent,
                (constraint, focus) -> {
                    if (!focus.values().contains(required)) {
                        focus.report(constraint, null, message, required);
                    }
                });
    }

    static Constraint uniqueLang() {
        return new SetConstraint(
                SHACL.UniqueLangConstraintComponent,
                (constraint, focus) -> {
                    String message = "must have at most one value in the language ";
                    var seen = new HashSet<String>();
                    focus.values().stream()
                            .filter(ParameterValueType::hasLanguage)
                            .map(value -> value.getLiteralLanguage().toLowerCase(Locale.ROOT))
                            .filter(language -> !seen.add(language))
                            .distinct()
                            .forEach(
                                    language ->
                                            focus.report(
                                                    constraint,
                                                    null,
                                                    message + language,
                                                    language));
                });
    }

    static Constraint equalTo(Node property) {
        String message = "must have the same values as " + TermFormat.text(property);
        return new SetConstraint(
                SHACL.EqualsConstraintComponent,
                (constraint, focus) -> {
                    Set<Node> others = others(focus, property);
                    focus.values().stream()
                            .filter(value -> !others.contains(value))
                            .forEach(value -> focus.report(constraint, value, message, property));
                    others.stream()
                            .filter(other -> !focus.values().contains(other))
                            .forEach(other -> focus.report(constraint, other, message, property));
                });
    }

    static Constraint disjoint(Node property) {
        String message = "must not be a value of " + TermFormat.text(property) + " too";
        return new SetConstraint(
                SHACL.DisjointConstraintComponent,
                (constraint, focus) ->
                        others(focus, property).stream()
                                .filter(focus.values()::contains)
                                .forEach(
                                        value ->
                                                focus.report(
                                                        constraint, value, message, property)));
    }

    static Constraint lessThan(Node property) {
        return ordered(SHACL.LessThanConstraintComponent, property, "", order -> order < 0);
    }

    static Constraint lessThanOrEquals(Node property) {
        return ordered(
                SHACL.LessThanOrEqualsConstraintComponent,
                property,
                "or equal to ",
                order -> order <= 0);
    }

    private static Constraint ordered(
            Node component, Node property, String relation, IntPredicate order) {
        return new SetConstraint(
                component,
                (constraint, focus) -> {
                    for (Node other : others(focus, property)) {
                        String message =
                                "must be less than %sthe value %s of %s"
                                        .formatted(
                                                relation,
                                                TermFormat.text(other),
                                                TermFormat.text(property));
                        var pair = List.of(property, other);
                        focus.values().stream()
                                .filter(value -> !LiteralOrder.holds(value, other, order))
                                .forEach(value -> focus.report(constraint, value, message, pair));
                    }
                });
    }

    private static Set<Node> others(FocusNode focus, Node property) {
        return G.allSP(focus.run().data(), focus.node(), property);
    }

    /** The results are those of the property shape, whose focus nodes are the value nodes. */
    static Constraint property(Node shape) {
        return new SetConstraint(
                SHACL.PropertyConstraintComponent,
                (constraint, focus) -> {
                    for (Node value : focus.values()) {
                        focus.results().addAll(focus.run().results(shape, value));
                    }
                });
    }

    /**
     * @param allowed the declared and the ignored properties
     */
    static Constraint closed(Set<Node> allowed) {
        return new SetConstraint(
                SHACL.ClosedConstraintComponent,
                (constraint, focus) ->
                        focus.values().stream()
                                .flatMap(value -> triples(focus, value))
                                .filter(triple -> !allowed.contains(triple.getPredicate()))
                                .forEach(triple -> reportClosed(constraint, focus, triple)));
    }

    private static Stream<Triple> triples(FocusNode focus, Node subject) {
        return focus.run().data().stream(subject, Node.ANY, Node.ANY);
    }

    private static void reportClosed(Constraint constraint, FocusNode focus, Triple triple) {
        String subject =
                focus.shape().isPropertyShape() ? TermFormat.text(triple.getSubject()) + " " : "";
        focus.report(
                constraint.component(),
                PathFactory.pathLink(triple.getPredicate()),
                triple.getPredicate(),
                triple.getObject(),
                subject
                        + "must not have the property "
                        + TermFormat.text(triple.getPredicate())
                        + ", because its shape is closed",
                triple);
    }
}
