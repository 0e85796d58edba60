package eu.factgraph.mcp.tool;

import eu.factgraph.dataset.Edition;
import eu.factgraph.mcp.answer.SelectedGraph;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Recognizes factsheets and their sections among the values of a row. */
final class Sections {

    private Sections() {}

    static List<Node> among(SelectedGraph graph, Map<String, Node> row) {
        return row.values().stream().filter(Node::isURI).filter(one -> is(graph, one)).toList();
    }

    private static boolean is(SelectedGraph graph, Node node) {
        String name = graph.all().rebasing().canonical(node.getURI());
        return Edition.of(name).isPresent() && graph.all().graphs().graphs().containsKey(name);
    }
}
