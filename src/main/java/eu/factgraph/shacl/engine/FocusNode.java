package eu.factgraph.shacl.engine;

import eu.factgraph.shacl.engine.Shape.Constraint;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.path.Path;

/**
 * A focus node that is validated against a shape.
 *
 * @param values the value nodes
 * @param results to which constraints add theirs
 */
public record FocusNode(
        ValidationRun run,
        Shape shape,
        Node node,
        Collection<Node> values,
        List<ValidationResult> results) {

    /** Adds a result of a constraint that has no message of its own. */
    public void report(Constraint constraint, Node value, String message) {
        report(constraint, value, message, message);
    }

    public void report(Constraint constraint, Node value, String message, Object discriminator) {
        report(constraint, shape.path(), shape.pathNode(), value, messages(message), discriminator);
    }

    /** The messages of the shape, otherwise {@code message}. */
    public List<Node> messages(String message) {
        return shape.messages().isEmpty()
                ? List.of(NodeFactory.createLiteralString(message))
                : shape.messages();
    }

    public void report(
            Constraint constraint,
            Path path,
            Node pathNode,
            Node value,
            List<Node> messages,
            Object discriminator) {
        results.add(
                new ValidationResult(
                        node,
                        path,
                        pathNode,
                        value,
                        shape.severity(),
                        shape.node(),
                        constraint.component(),
                        null,
                        messages,
                        discriminator));
    }
}
