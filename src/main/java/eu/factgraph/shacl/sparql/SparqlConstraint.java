package eu.factgraph.shacl.sparql;

import eu.factgraph.shacl.engine.FocusNode;
import eu.factgraph.shacl.engine.ParameterValueType;
import eu.factgraph.shacl.engine.Shape.Constraint;
import eu.factgraph.shacl.engine.TermFormat;
import eu.factgraph.shacl.engine.ValidationResult;
import eu.factgraph.shacl.engine.ValidationRun;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;

/**
 * A constraint whose SELECT query returns the violations (SHACL sections 5 and 6.2.3).
 *
 * @param node the node of the constraint; null for a validator of a constraint component
 * @param parameters the values of the parameters of the component
 * @param messages may be empty
 * @param preferShape whether the messages of the shape take precedence over these
 * @param defaultMessage used if neither has messages
 */
record SparqlConstraint(
        Node component,
        Node node,
        BoundQuery query,
        Binding parameters,
        List<Node> messages,
        boolean preferShape,
        String defaultMessage)
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
            if (ParameterValueType.isTrue(row.get(FAILURE))) {
                throw new IllegalArgumentException(
                        "the query reports a failure for " + TermFormat.text(focus.node()));
            }
            List<Node> texts =
                    messages(focus, row, name -> (values.contains(name) ? values : row).get(name));
            focus.results().add(result(focus, row, texts, number));
            number++;
        }
    }

    /** The bindings of every query: the shape, the shapes graph and the parameter values. */
    static BindingBuilder bound(FocusNode focus, Binding parameters) {
        return BindingFactory.builder(parameters)
                .add(BoundQuery.CURRENT_SHAPE, focus.shape().node())
                .add(BoundQuery.SHAPES_GRAPH, ValidationRun.SHAPES_GRAPH);
    }

    private ValidationResult result(FocusNode focus, Binding row, List<Node> texts, int number) {
        Node value = row.get(BoundQuery.VALUE);
        Node property = row.get(PATH);
        boolean hasPath = property != null && property.isURI();
        Path path = hasPath ? PathFactory.pathLink(property) : focus.shape().path();
        boolean isProperty = focus.shape().isPropertyShape();
        return new ValidationResult(
                row.contains(BoundQuery.THIS) ? row.get(BoundQuery.THIS) : focus.node(),
                path,
                hasPath ? property : focus.shape().pathNode(),
                value == null && !isProperty ? focus.node() : value,
                focus.shape().severity(),
                focus.shape().node(),
                component,
                node,
                texts,
                List.of(parameters, number));
    }

    private List<Node> messages(FocusNode focus, Binding row, Function<Var, Node> values) {
        Node message = row.get(MESSAGE);
        if (message != null && ParameterValueType.TEXT.accepts(null, message)) {
            return List.of(message);
        }
        List<Node> ofShape = focus.shape().messages();
        return preferShape
                ? MessageTemplate.filled(ofShape, messages, defaultMessage, values)
                : MessageTemplate.filled(messages, ofShape, defaultMessage, values);
    }
}
