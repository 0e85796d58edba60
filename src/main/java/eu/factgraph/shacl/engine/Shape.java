package eu.factgraph.shacl.engine;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.Path;

/**
 * A node shape or a property shape (SHACL sections 2.2 and 2.3).
 *
 * @param path null for a node shape
 * @param pathNode the node of the path in the shapes graph; null for a node shape
 * @param messages in any number of languages
 */
public record Shape(
        Node node,
        Path path,
        Node pathNode,
        Node severity,
        List<Node> messages,
        boolean deactivated,
        List<Target> targets,
        List<Constraint> constraints) {

    /** Selects the focus nodes of a shape from the data (SHACL section 2.1.3). */
    @FunctionalInterface
    public interface Target {

        Stream<Node> focusNodes(ValidationRun run);
    }

    /** A constraint component with its parameter values. */
    public interface Constraint {

        Node component();

        void validate(FocusNode focus);
    }

    public boolean isPropertyShape() {
        return path != null;
    }
}
