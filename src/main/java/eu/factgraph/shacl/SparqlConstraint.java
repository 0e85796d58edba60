package eu.factgraph.shacl;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;

/**
 * A SELECT query that finds what is wrong (SHACL sections 5 and 6.2.3).
 *
 * @param node that has the query
 * @param parameters the values of a component's parameters
 * @param messages may be empty
 * @param shapeFirst whether messages of the shape go before these
 */
record SparqlConstraint(
        Node component,
        Node node,
        BoundQuery query,
        Binding parameters,
        List<Node> messages,
        boolean shapeFirst,
        String otherwise)
        implements Constraint {

    private static final Var PATH = Var.alloc("path");
    private static final Var MESSAGE = Var.alloc("message");
    private static final Var FAILURE = Var.alloc("failure");

    @Override
    public void validate(FocusNode focus) {
        ValidationRun run = focus.run();
        Binding values = bound(focus, parameters).add(BoundQuery.THIS, focus.node()).build();
        int number = 0;
        for (Binding row : query.solutions(run, values)) {
            if (isTrue(row.get(FAILURE))) {
                throw new IllegalArgumentException(
                        "the query reports a failure for " + TermFormat.text(focus.node()));
            }
            Binding all = BindingFactory.builder(values).addAll(missing(row, values)).build();
            focus.results().add(result(focus, row, all, number));
            number++;
        }
    }

    /** What is bound in each query: the shape, the shapes graph, and the values of parameters. */
    static BindingBuilder bound(FocusNode focus, Binding parameters) {
        return BindingFactory.builder(parameters)
                .add(BoundQuery.CURRENT_SHAPE, focus.shape().node())
                .add(BoundQuery.SHAPES_GRAPH, BoundQuery.SHAPES);
    }

    private static Binding missing(Binding row, Binding values) {
        BindingBuilder missing = BindingFactory.builder();
        row.forEach(
                (variable, value) -> {
                    if (!values.contains(variable)) {
                        missing.add(variable, value);
                    }
                });
        return missing.build();
    }

    private static boolean isTrue(Node value) {
        return value != null && value.isLiteral() && Boolean.TRUE.equals(value.getLiteralValue());
    }

    private ValidationResult result(FocusNode focus, Binding row, Binding all, int number) {
        Node value = row.get(BoundQuery.VALUE);
        Node found = row.get(PATH);
        boolean isFound = found != null && found.isURI();
        Path path = isFound ? PathFactory.pathLink(found) : focus.shape().path();
        boolean isProperty = focus.shape().isPropertyShape();
        return new ValidationResult(
                row.contains(BoundQuery.THIS) ? row.get(BoundQuery.THIS) : focus.node(),
                path,
                isFound ? found : focus.shape().pathNode(),
                value == null && !isProperty ? focus.node() : value,
                focus.shape().severity(),
                focus.shape().node(),
                component,
                node,
                messages(focus, row, all),
                List.of(parameters, number));
    }

    private List<Node> messages(FocusNode focus, Binding row, Binding all) {
        Node said = row.get(MESSAGE);
        if (said != null && ParameterValueType.TEXT.accepts(null, said)) {
            return List.of(said);
        }
        return filled(focus.shape().messages(), messages, shapeFirst, otherwise, all);
    }

    static List<Node> filled(
            List<Node> ofShape,
            List<Node> own,
            boolean shapeFirst,
            String otherwise,
            Binding values) {
        List<Node> first = shapeFirst ? ofShape : own;
        List<Node> second = shapeFirst ? own : ofShape;
        List<Node> chosen = first.isEmpty() ? second : first;
        return chosen.isEmpty()
                ? List.of(
                        MessageTemplate.filled(NodeFactory.createLiteralString(otherwise), values))
                : chosen.stream().map(message -> MessageTemplate.filled(message, values)).toList();
    }
}
