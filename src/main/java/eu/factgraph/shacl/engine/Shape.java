package eu.factgraph.shacl.engine;

import java.util.List;
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

    public boolean isPropertyShape() {
        return path != null;
    }
}
