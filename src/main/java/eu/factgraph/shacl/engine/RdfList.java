package eu.factgraph.shacl.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;

/** Reads RDF lists (SHACL section 1.1, "SHACL list"). */
public final class RdfList {

    private RdfList() {}

    /** The members; empty if the node is not a list, or the list has a cycle or a fork. */
    public static Optional<List<Node>> members(Graph graph, Node list) {
        var members = new ArrayList<Node>();
        var seen = new HashSet<Node>();
        Node cell = list;
        while (!cell.equals(RDF.Nodes.nil)) {
            List<Node> first = G.listSP(graph, cell, RDF.Nodes.first);
            List<Node> rest = G.listSP(graph, cell, RDF.Nodes.rest);
            if (!seen.add(cell) || first.size() != 1 || rest.size() != 1) {
                return Optional.empty();
            }
            members.add(first.get(0));
            cell = rest.get(0);
        }
        boolean ended = G.listSP(graph, cell, RDF.Nodes.first).isEmpty();
        return ended ? Optional.of(members) : Optional.empty();
    }
}
