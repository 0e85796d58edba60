package eu.factgraph.shacl.engine;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Selects the focus nodes of a shape from the data (SHACL section 2.1.3). */
@FunctionalInterface
public interface Target {

    Stream<Node> focusNodes(ValidationRun run);
}
