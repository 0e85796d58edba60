package eu.factgraph.shacl.core;

import eu.factgraph.shacl.engine.Constraint;
import eu.factgraph.shacl.engine.FocusNode;
import eu.factgraph.shacl.engine.ParameterValueType;
import eu.factgraph.shacl.engine.TermFormat;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
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
        return required(
                SHACL.MinCountConstraintComponent,
                message,
                values -> LiteralOrder.compare(values.size(), minimum) >= 0);
    }

    static Constraint maxCount(Node maximum) {
        String message = "must have at most " + TermFormat.count(maximum, "value");
        return required(
                SHACL.MaxCountConstraintComponent,
                message,
                values -> LiteralOrder.compare(values.size(), maximum) <= 0);
    }

    static Constraint hasValue(Node value) {
        String message = "must have the value " + TermFormat.text(value);
        return required(
                SHACL.HasValueConstraintComponent, message, values -> values.contains(value));
    }

    private static Constraint required(
            Node component, String message, Predicate<Collection<Node>> condition) {
        return new SetConstraint(
                component,
                (constraint, focus) -> {
                    if (!condition.test(focus.values())) {
                        focus.report(constraint, null, message);
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
                            .forEach(each -> focus.report(constraint, null, message + each));
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
                            .forEach(value -> focus.report(constraint, value, message));
                    others.stream()
                            .filter(other -> !focus.values().contains(other))
                            .forEach(other -> focus.report(constraint, other, message));
                });
    }

    static Constraint disjoint(Node property) {
        String message = "must not be a value of " + TermFormat.text(property) + " too";
        return new SetConstraint(
                SHACL.DisjointConstraintComponent,
                (constraint, focus) ->
                        others(focus, property).stream()
                                .filter(focus.values()::contains)
                                .forEach(value -> focus.report(constraint, value, message)));
    }

    static Constraint lessThan(Node property) {
        return ordered(
                SHACL.LessThanConstraintComponent,
                property,
                "must be less than the value ",
                order -> order < 0);
    }

    static Constraint lessThanOrEquals(Node property) {
        return ordered(
                SHACL.LessThanOrEqualsConstraintComponent,
                property,
                "must be less than or equal to the value ",
                order -> order <= 0);
    }

    private static Constraint ordered(
            Node component, Node property, String relation, IntPredicate order) {
        String name = TermFormat.text(property);
        return new SetConstraint(
                component,
                (constraint, focus) -> {
                    for (Node other : others(focus, property)) {
                        var pair = List.of(property, other);
                        String message = relation + TermFormat.text(other) + " of " + name;
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
        Node property = triple.getPredicate();
        String message =
                "%smust not have the property %s, because its shape is closed"
                        .formatted(subject, TermFormat.text(property));
        focus.report(
                constraint,
                PathFactory.pathLink(property),
                property,
                triple.getObject(),
                focus.messages(message),
                triple);
    }

    /** A constraint on the value nodes together. */
    private record SetConstraint(Node component, BiConsumer<Constraint, FocusNode> check)
            implements Constraint {

        @Override
        public void validate(FocusNode focus) {
            check.accept(this, focus);
        }
    }
}
