package eu.factgraph.page.compare;

import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A value in a cell.
 *
 * @param details what qualifies it, by column of the query
 * @param sections that state it
 */
record ComparedValue(Node node, Map<String, Set<Node>> details, Set<Node> sections) {}
