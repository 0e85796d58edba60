package eu.factgraph.shacl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Lists of a shapes graph (SHACL section 1.1, "SHACL lists"). */
final class RdfList {

    private RdfList() {}

    /** The members; nothing if it is no list, or one with a cycle or a fork. */
    static Optional<List<Node>> members(Graph graph, Node list) {
        var members = new ArrayList<Node>();
        var seen = new HashSet<Node>();
        Node cell = list;
        while (!cell.equals(RDF.Nodes.nil)) {
            List<Node> first = objects(graph, cell, RDF.Nodes.first);
            List<Node> rest = objects(graph, cell, RDF.Nodes.rest);
            if (!seen.add(cell) || first.size() != 1 || rest.size() != 1) {
                return Optional.empty();
            }
            members.add(first.get(0));
            cell = rest.get(0);
        }
        boolean ended = objects(graph, cell, RDF.Nodes.first).isEmpty();
        return ended ? Optional.of(members) : Optional.empty();
    }

    static List<Node> objects(Graph graph, Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject).toList();
    }

    static List<Node> subjects(Graph graph, Node predicate, Node object) {
        return graph.stream(Node.ANY, predicate, object).map(Triple::getSubject).toList();
    }
}
