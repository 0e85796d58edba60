package eu.factgraph.shacl.core;

import static eu.factgraph.shacl.engine.TermFormat.count;
import static eu.factgraph.shacl.engine.TermFormat.text;

import eu.factgraph.shacl.core.CoreConstraint.ConstraintCheck;
import eu.factgraph.shacl.engine.ParameterValueType;
import eu.factgraph.shacl.engine.TermFormat;
import eu.factgraph.shacl.engine.ValidationRun;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** Makes the checks of each value node by itself (SHACL sections 4.1 to 4.8). */
final class ValueConstraints {

    private ValueConstraints() {}

    static ConstraintCheck ofClass(Node type) {
        return check(
                "must be an instance of " + text(type),
                (run, value) -> run.isInstance(value, type));
    }

    static ConstraintCheck datatype(Node datatype) {
        return check(
                "must be a well-formed literal of the datatype " + text(datatype),
                (run, value) ->
                        value.isLiteral()
                                && value.getLiteralDatatypeURI().equals(datatype.getURI())
                                && isWellFormed(value));
    }

    private static boolean isWellFormed(Node literal) {
        return literal.getLiteral().isWellFormed()
                && (!(literal.getLiteralDatatype() instanceof XSDDatatype datatype)
                        || datatype.isValid(literal.getLiteralLexicalForm()));
    }

    static ConstraintCheck nodeKind(Node kind) {
        String name = kind.getLocalName();
        return check(
                "must have the node kind sh:" + name,
                (run, value) ->
                        value.isBlank() && name.contains("BlankNode")
                                || value.isURI() && name.contains("IRI")
                                || value.isLiteral() && name.contains("Literal"));
    }

    static ConstraintCheck compared(String relation, Node bound, IntPredicate order) {
        return check(
                "must be " + relation + " " + text(bound),
                (run, value) -> LiteralOrder.holds(value, bound, order));
    }

    static ConstraintCheck length(String relation, Node length, IntPredicate order) {
        return check(
                "must have " + relation + " " + count(length, "character"),
                (run, value) ->
                        hasText(value)
                                && LiteralOrder.holds(
                                        string(value).codePoints().count(), length, order));
    }

    static ConstraintCheck pattern(Node pattern, Node flags) {
        var regex = RegularExpression.of(pattern, flags);
        return check(
                "must match the pattern " + text(pattern),
                (run, value) -> hasText(value) && regex.isFoundIn(string(value)));
    }

    private static boolean hasText(Node value) {
        return value.isURI() || value.isLiteral();
    }

    /** Like {@code STR} of SPARQL. */
    private static String string(Node value) {
        return value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
    }

    static ConstraintCheck languageIn(List<Node> ranges) {
        List<String> texts = ranges.stream().map(Node::getLiteralLexicalForm).toList();
        return check(
                "must be in one of the languages " + String.join(", ", texts),
                (run, value) ->
                        ParameterValueType.hasLanguage(value)
                                && texts.stream().anyMatch(range -> matches(value, range)));
    }

    /** Like {@code langMatches} of SPARQL (RFC 4647, basic filtering). */
    private static boolean matches(Node literal, String range) {
        String tag = literal.getLiteralLanguage().toLowerCase(Locale.ROOT) + "-";
        return range.equals("*") || tag.startsWith(range.toLowerCase(Locale.ROOT) + "-");
    }

    static ConstraintCheck in(List<Node> members) {
        Set<Node> allowed = Set.copyOf(members);
        String texts = members.stream().map(TermFormat::text).collect(Collectors.joining(", "));
        return check("must be one of " + texts, (run, value) -> allowed.contains(value));
    }

    static ConstraintCheck not(Node shape, String location) {
        return check(
                "must not conform to " + location, (run, value) -> !run.conforms(shape, value));
    }

    static ConstraintCheck node(Node shape, String location) {
        return check("must conform to " + location, (run, value) -> run.conforms(shape, value));
    }

    static ConstraintCheck and(List<Node> shapes) {
        return conforming("all", shapes, count -> count == shapes.size());
    }

    static ConstraintCheck or(List<Node> shapes) {
        return conforming("at least one", shapes, count -> count > 0);
    }

    static ConstraintCheck xone(List<Node> shapes) {
        return conforming("exactly one", shapes, count -> count == 1);
    }

    private static ConstraintCheck conforming(
            String quantity, List<Node> shapes, LongPredicate test) {
        return check(
                "must conform to " + quantity + " of " + shapes.size() + " shapes",
                (run, value) ->
                        test.test(
                                shapes.stream()
                                        .filter(shape -> run.conforms(shape, value))
                                        .count()));
    }

    /**
     * @param message such as "must be an IRI"
     */
    private static ConstraintCheck check(String message, BiPredicate<ValidationRun, Node> test) {
        return (constraint, focus) ->
                focus.values().stream()
                        .filter(value -> !test.test(focus.run(), value))
                        .forEach(value -> focus.report(constraint, value, message));
    }
}
