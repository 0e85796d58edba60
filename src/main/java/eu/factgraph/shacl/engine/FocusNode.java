package eu.factgraph.shacl.engine;

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

    /** A result of a constraint that has no message of its own. */
    public void report(Constraint constraint, Node value, String message) {
        report(constraint, value, message, null);
    }

    public void report(Constraint constraint, Node value, String message, Object discriminator) {
        report(
                constraint.component(),
                shape.path(),
                shape.pathNode(),
                value,
                message,
                discriminator);
    }

    public void report(
            Node component,
            Path path,
            Node pathNode,
            Node value,
            String message,
            Object discriminator) {
        List<Node> messages =
                shape.messages().isEmpty()
                        ? List.of(NodeFactory.createLiteralString(message))
                        : shape.messages();
        results.add(
                new ValidationResult(
                        node,
                        path,
                        pathNode,
                        value,
                        shape.severity(),
                        shape.node(),
                        component,
                        null,
                        messages,
                        discriminator == null ? message : discriminator));
    }
}
