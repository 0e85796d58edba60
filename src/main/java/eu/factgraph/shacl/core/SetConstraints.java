package eu.factgraph.shacl.core;

import static eu.factgraph.shacl.engine.TermFormat.text;

import eu.factgraph.shacl.core.CoreConstraint.ConstraintCheck;
import eu.factgraph.shacl.engine.FocusNode;
import eu.factgraph.shacl.engine.ParameterValueType;
import eu.factgraph.shacl.engine.Shape.Constraint;
import eu.factgraph.shacl.engine.TermFormat;
import eu.factgraph.shacl.engine.ValidationRun;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.path.PathFactory;
import org.apache.jena.system.G;

/** Makes the checks of all value nodes together (SHACL sections 4.2, 4.4.5, 4.5, 4.7 and 4.8). */
final class SetConstraints {

    private SetConstraints() {}

    static ConstraintCheck count(String relation, Node limit, IntPredicate order) {
        return required(
                "must have " + relation + " " + TermFormat.count(limit, "value"),
                values -> LiteralOrder.holds(values.size(), limit, order));
    }

    static ConstraintCheck hasValue(Node value) {
        return required("must have the value " + text(value), values -> values.contains(value));
    }

    private static ConstraintCheck required(String message, Predicate<Collection<Node>> condition) {
        return (constraint, focus) -> {
            if (!condition.test(focus.values())) {
                focus.report(constraint, null, message);
            }
        };
    }

    /**
     * @param siblings shapes to which a counted value must not conform
     */
    static ConstraintCheck qualified(
            String relation, Node limit, IntPredicate order, Node shape, Set<Node> siblings) {
        String message =
                "must have %s %s of the qualified shape, but has "
                        .formatted(relation, TermFormat.count(limit, "value"));
        return (constraint, focus) -> {
            Predicate<Node> isCounted = value -> isCounted(focus.run(), value, shape, siblings);
            long count = focus.values().stream().filter(isCounted).count();
            if (!LiteralOrder.holds(count, limit, order)) {
                focus.report(constraint, null, message + count);
            }
        };
    }

    private static boolean isCounted(
            ValidationRun run, Node value, Node shape, Set<Node> siblings) {
        return run.conforms(shape, value)
                && siblings.stream().noneMatch(sibling -> run.conforms(sibling, value));
    }

    static void uniqueLang(Constraint constraint, FocusNode focus) {
        var seen = new HashSet<String>();
        focus.values().stream()
                .filter(ParameterValueType::hasLanguage)
                .map(value -> value.getLiteralLanguage().toLowerCase(Locale.ROOT))
                .filter(language -> !seen.add(language))
                .distinct()
                .map(language -> "must have at most one value in the language " + language)
                .forEach(message -> focus.report(constraint, null, message));
    }

    static ConstraintCheck equalTo(Node property) {
        String message = "must have the same values as " + text(property);
        return (constraint, focus) -> {
            Set<Node> others = others(focus, property);
            focus.values().stream()
                    .filter(value -> !others.contains(value))
                    .forEach(value -> focus.report(constraint, value, message));
            others.stream()
                    .filter(other -> !focus.values().contains(other))
                    .forEach(other -> focus.report(constraint, other, message));
        };
    }

    static ConstraintCheck disjoint(Node property) {
        String message = "must not be a value of " + text(property) + " too";
        return (constraint, focus) ->
                others(focus, property).stream()
                        .filter(focus.values()::contains)
                        .forEach(value -> focus.report(constraint, value, message));
    }

    static ConstraintCheck lessThan(Node property) {
        return ordered(property, "must be less than the value ", order -> order < 0);
    }

    static ConstraintCheck lessThanOrEquals(Node property) {
        return ordered(property, "must be less than or equal to the value ", order -> order <= 0);
    }

    private static ConstraintCheck ordered(Node property, String relation, IntPredicate order) {
        return (constraint, focus) -> {
            for (Node other : others(focus, property)) {
                var pair = List.of(property, other);
                String message = relation + text(other) + " of " + text(property);
                focus.values().stream()
                        .filter(value -> !LiteralOrder.holds(value, other, order))
                        .forEach(value -> focus.report(constraint, value, message, pair));
            }
        };
    }

    private static Set<Node> others(FocusNode focus, Node property) {
        return G.allSP(focus.run().data(), focus.node(), property);
    }

    /** The results are those of the property shape, whose focus nodes are the value nodes. */
    static ConstraintCheck property(Node shape) {
        return (constraint, focus) ->
                focus.values()
                        .forEach(
                                value -> focus.results().addAll(focus.run().results(shape, value)));
    }

    /**
     * @param allowed the declared and the ignored properties
     */
    static ConstraintCheck closed(Set<Node> allowed) {
        return (constraint, focus) ->
                focus.values().stream()
                        .flatMap(value -> focus.run().data().stream(value, Node.ANY, Node.ANY))
                        .filter(triple -> !allowed.contains(triple.getPredicate()))
                        .forEach(triple -> reportClosed(constraint, focus, triple));
    }

    private static void reportClosed(Constraint constraint, FocusNode focus, Triple triple) {
        String subject = focus.shape().isPropertyShape() ? text(triple.getSubject()) + " " : "";
        Node property = triple.getPredicate();
        String message =
                "%smust not have the property %s, because its shape is closed"
                        .formatted(subject, text(property));
        focus.report(
                constraint,
                PathFactory.pathLink(property),
                property,
                triple.getObject(),
                focus.messages(message),
                triple);
    }
}
