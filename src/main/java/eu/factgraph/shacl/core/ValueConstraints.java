package eu.factgraph.shacl.core;

import eu.factgraph.shacl.engine.Constraint;
import eu.factgraph.shacl.engine.FocusNode;
import eu.factgraph.shacl.engine.ParameterValueType;
import eu.factgraph.shacl.engine.TermFormat;
import eu.factgraph.shacl.engine.ValidationRun;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;

/** Makes the constraints on each value node (SHACL sections 4.1 to 4.8). */
final class ValueConstraints {

    private ValueConstraints() {}

    static Constraint ofClass(Node type) {
        return new ValueConstraint(
                SHACL.ClassConstraintComponent,
                "must be an instance of " + TermFormat.text(type),
                (run, value) -> run.isInstance(value, type));
    }

    static Constraint datatype(Node datatype) {
        return new ValueConstraint(
                SHACL.DatatypeConstraintComponent,
                "must be a well-formed literal of the datatype " + TermFormat.text(datatype),
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

    static Constraint nodeKind(Node kind) {
        String name = kind.getLocalName();
        return new ValueConstraint(
                SHACL.NodeKindConstraintComponent,
                "must have the node kind sh:" + name,
                (run, value) ->
                        value.isBlank() && name.contains("BlankNode")
                                || value.isURI() && name.contains("IRI")
                                || value.isLiteral() && name.contains("Literal"));
    }

    static Constraint compared(Node component, String relation, Node bound, IntPredicate order) {
        return new ValueConstraint(
                component,
                "must be " + relation + " " + TermFormat.text(bound),
                (run, value) -> LiteralOrder.holds(value, bound, order));
    }

    static Constraint minLength(Node length) {
        return length(
                SHACL.MinLengthConstraintComponent,
                "must have at least " + TermFormat.count(length, "character"),
                count -> LiteralOrder.compare(count, length) >= 0);
    }

    static Constraint maxLength(Node length) {
        return length(
                SHACL.MaxLengthConstraintComponent,
                "must have at most " + TermFormat.count(length, "character"),
                count -> LiteralOrder.compare(count, length) <= 0);
    }

    private static Constraint length(Node component, String message, IntPredicate test) {
        return new ValueConstraint(
                component,
                message,
                (run, value) ->
                        hasText(value) && test.test((int) string(value).codePoints().count()));
    }

    static Constraint pattern(Node pattern, Node flags) {
        var regex = RegularExpression.of(pattern, flags);
        return new ValueConstraint(
                SHACL.PatternConstraintComponent,
                "must match the pattern " + TermFormat.text(pattern),
                (run, value) -> hasText(value) && regex.isFoundIn(string(value)));
    }

    private static boolean hasText(Node value) {
        return value.isURI() || value.isLiteral();
    }

    /** Like {@code STR} of SPARQL. */
    private static String string(Node value) {
        return value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
    }

    static Constraint languageIn(List<Node> ranges) {
        List<String> texts = ranges.stream().map(Node::getLiteralLexicalForm).toList();
        return new ValueConstraint(
                SHACL.LanguageInConstraintComponent,
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

    static Constraint in(List<Node> members) {
        Set<Node> allowed = Set.copyOf(members);
        return new ValueConstraint(
                SHACL.InConstraintComponent,
                "must be one of "
                        + members.stream().map(TermFormat::text).collect(Collectors.joining(", ")),
                (run, value) -> allowed.contains(value));
    }

    static Constraint not(Node shape, String location) {
        return new ValueConstraint(
                SHACL.NotConstraintComponent,
                "must not conform to " + location,
                (run, value) -> !run.conforms(shape, value));
    }

    static Constraint node(Node shape, String location) {
        return new ValueConstraint(
                SHACL.NodeConstraintComponent,
                "must conform to " + location,
                (run, value) -> run.conforms(shape, value));
    }

    static Constraint and(List<Node> shapes) {
        return counted(
                SHACL.AndConstraintComponent, "all", shapes, count -> count == shapes.size());
    }

    static Constraint or(List<Node> shapes) {
        return counted(SHACL.OrConstraintComponent, "at least one", shapes, count -> count > 0);
    }

    static Constraint xone(List<Node> shapes) {
        return counted(SHACL.XoneConstraintComponent, "exactly one", shapes, count -> count == 1);
    }

    private static Constraint counted(
            Node component, String quantity, List<Node> shapes, IntPredicate test) {
        return new ValueConstraint(
                component,
                "must conform to " + quantity + " of " + shapes.size() + " shapes",
                (run, value) -> test.test(conforming(run, shapes, value)));
    }

    private static int conforming(ValidationRun run, List<Node> shapes, Node value) {
        Predicate<Node> conforms = shape -> run.conforms(shape, value);
        return (int) shapes.stream().filter(conforms).count();
    }

    /**
     * A constraint on each value node by itself.
     *
     * @param message such as "must be an IRI"
     */
    private record ValueConstraint(
            Node component, String message, BiPredicate<ValidationRun, Node> test)
            implements Constraint {

        @Override
        public void validate(FocusNode focus) {
            focus.values().stream()
                    .filter(value -> !test.test(focus.run(), value))
                    .forEach(value -> focus.report(this, value, message));
        }
    }
}
