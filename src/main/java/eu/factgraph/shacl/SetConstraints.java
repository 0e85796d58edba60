package eu.factgraph.shacl;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.PathFactory;

/** The constraints on all values together (SHACL sections 4.2, 4.4.5, 4.5, 4.7 and 4.8). */
final class SetConstraints {

    private SetConstraints() {}

    static Constraint minCount(Node least) {
        return new SetConstraint(
                SHACL.MinCountConstraintComponent,
                (constraint, focus) -> {
                    if (IntegerComparison.compare(focus.values().size(), least) < 0) {
                        focus.report(
                                constraint,
                                null,
                                "must have at least " + TermFormat.plain(least) + " values");
                    }
                });
    }

    static Constraint maxCount(Node most) {
        return new SetConstraint(
                SHACL.MaxCountConstraintComponent,
                (constraint, focus) -> {
                    if (IntegerComparison.compare(focus.values().size(), most) > 0) {
                        focus.report(
                                constraint,
                                null,
                                "must have at most " + TermFormat.plain(most) + " values");
                    }
                });
    }

    static Constraint hasValue(Node wanted) {
        return new SetConstraint(
                SHACL.HasValueConstraintComponent,
                (constraint, focus) -> {
                    if (!focus.values().contains(wanted)) {
                        focus.report(
                                constraint,
                                null,
                                "must have the value " + TermFormat.text(wanted),
                                wanted);
                    }
                });
    }

    static Constraint uniqueLang() {
        return new SetConstraint(
                SHACL.UniqueLangConstraintComponent,
                (constraint, focus) ->
                        focus.values().stream()
                                .filter(ParameterValueType::hasLanguage)
                                .map(value -> value.getLiteralLanguage().toLowerCase(Locale.ROOT))
                                .collect(
                                        Collectors.groupingBy(
                                                language -> language, Collectors.counting()))
                                .forEach(
                                        (language, count) -> {
                                            if (count > 1) {
                                                focus.report(
                                                        constraint,
                                                        null,
                                                        "must have at most one value in the language "
                                                                + language,
                                                        language);
                                            }
                                        }));
    }

    static Constraint equalTo(Node property) {
        return new SetConstraint(
                SHACL.EqualsConstraintComponent,
                (constraint, focus) -> {
                    Set<Node> others = others(focus, property);
                    String message = "must have the same values as " + TermFormat.text(property);
                    focus.values().stream()
                            .filter(value -> !others.contains(value))
                            .forEach(value -> focus.report(constraint, value, message, property));
                    others.stream()
                            .filter(other -> !focus.values().contains(other))
                            .forEach(other -> focus.report(constraint, other, message, property));
                });
    }

    static Constraint disjoint(Node property) {
        return new SetConstraint(
                SHACL.DisjointConstraintComponent,
                (constraint, focus) ->
                        others(focus, property).stream()
                                .filter(focus.values()::contains)
                                .forEach(
                                        value ->
                                                focus.report(
                                                        constraint,
                                                        value,
                                                        "must not be a value of "
                                                                + TermFormat.text(property)
                                                                + " too",
                                                        property)));
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
                        focus.values().stream()
                                .filter(value -> !LiteralOrder.holds(value, other, order))
                                .forEach(
                                        value ->
                                                focus.report(
                                                        constraint,
                                                        value,
                                                        "must be less than %sthe value %s of %s"
                                                                .formatted(
                                                                        relation,
                                                                        TermFormat.text(other),
                                                                        TermFormat.text(property)),
                                                        List.of(property, other)));
                    }
                });
    }

    private static Set<Node> others(FocusNode focus, Node property) {
        return new HashSet<>(RdfList.objects(focus.run().data(), focus.node(), property));
    }

    /** Results of the property shape itself, with the value nodes as its focus nodes. */
    static Constraint property(Node shape) {
        return new SetConstraint(
                SHACL.PropertyConstraintComponent,
                (constraint, focus) ->
                        focus.values()
                                .forEach(
                                        value ->
                                                focus.results()
                                                        .addAll(
                                                                focus.run()
                                                                        .results(shape, value))));
    }

    /**
     * @param allowed the properties that are named, or ignored
     */
    static Constraint closed(Set<Node> allowed) {
        return new SetConstraint(
                SHACL.ClosedConstraintComponent,
                (constraint, focus) ->
                        focus.values().stream()
                                .flatMap(
                                        value ->
                                                focus.run().data().stream(
                                                        value, Node.ANY, Node.ANY))
                                .filter(triple -> !allowed.contains(triple.getPredicate()))
                                .forEach(triple -> reportOpen(constraint, focus, triple)));
    }

    private static void reportOpen(Constraint constraint, FocusNode focus, Triple triple) {
        focus.report(
                constraint.component(),
                PathFactory.pathLink(triple.getPredicate()),
                triple.getPredicate(),
                triple.getObject(),
                (focus.shape().isPropertyShape() ? TermFormat.text(triple.getSubject()) + " " : "")
                        + "must not have the property "
                        + TermFormat.text(triple.getPredicate())
                        + ": its shape is closed",
                triple);
    }
}
