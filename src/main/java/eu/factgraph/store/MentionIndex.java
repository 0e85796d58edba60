package eu.factgraph.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The names of the graphs that have a node as subject, and of those that have it as object, so that
 * what concerns one resource costs the same however many graphs there are.
 */
record MentionIndex(Map<Node, List<Node>> bySubject, Map<Node, List<Node>> byObject) {

    /**
     * @param graphs by name
     */
    static MentionIndex of(Map<Node, Graph> graphs) {
        var bySubject = new HashMap<Node, List<Node>>();
        var byObject = new HashMap<Node, List<Node>>();
        graphs.forEach(
                (name, graph) -> {
                    add(bySubject, graph, name, Triple::getSubject);
                    add(byObject, graph, name, Triple::getObject);
                });
        return new MentionIndex(bySubject, byObject);
    }

    private static void add(
            Map<Node, List<Node>> names, Graph graph, Node name, Function<Triple, Node> end) {
        List<Node> one = List.of(name);
        graph.stream()
                .map(end)
                .filter(Node::isURI)
                .distinct()
                .forEach(node -> names.merge(node, one, MentionIndex::joined));
    }

    /** The graphs to search for a pattern; empty if it names neither subject nor object. */
    Optional<List<Node>> graphs(Node subject, Node object) {
        if (subject.isURI()) {
            return Optional.of(bySubject.getOrDefault(subject, List.of()));
        }
        return object.isURI()
                ? Optional.of(byObject.getOrDefault(object, List.of()))
                : Optional.empty();
    }

    /** Most nodes are mentioned by one graph, whose list all of these share. */
    private static List<Node> joined(List<Node> some, List<Node> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
