package eu.factgraph.shacl;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** What gives a shape its focus nodes (SHACL section 2.1.3). */
@FunctionalInterface
interface Target {

    Stream<Node> focusNodes(ValidationRun run);
}
