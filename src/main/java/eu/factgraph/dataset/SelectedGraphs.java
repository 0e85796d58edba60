package eu.factgraph.dataset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Cuts named graphs: some are kept whole; of the items, the enrichment and the concepts of
 * countries, the Union and int only the resources that the editions among them mention, or that
 * such a resource mentions.
 */
final class SelectedGraphs {

    private final NamedGraphs data;
    private final Map<String, Graph> whole;
    private final Map<String, Graph> cut = new LinkedHashMap<>();
    private final Map<Node, List<Graph>> cutBySubject = new HashMap<>();
    private final Set<Node> mentioned = new HashSet<>();
    private final Deque<Node> unread = new ArrayDeque<>();

    /**
     * @param whole what is kept of the graphs of editions
     */
    SelectedGraphs(NamedGraphs data, Map<String, Graph> whole) {
        this.data = data;
        this.whole = new LinkedHashMap<>(whole);
    }

    NamedGraphs graphs() {
        data.graphs().forEach(this::sort);
        cut.values().forEach(this::index);
        whole.forEach(this::readWhole);
        while (!unread.isEmpty()) {
            Node node = unread.remove();
            cutBySubject
                    .getOrDefault(node, List.of())
                    .forEach(
                            graph -> graph.stream(node, Node.ANY, Node.ANY).forEach(this::mention));
        }
        var selected = new LinkedHashMap<String, Graph>();
        for (String name : data.graphs().keySet()) {
            Graph graph = whole.containsKey(name) ? whole.get(name) : part(name);
            if (!graph.isEmpty()) {
                selected.put(name, graph);
            }
        }
        return new NamedGraphs(selected);
    }

    private void sort(String name, Graph graph) {
        if (Unit.of(name) instanceof Scope scope) {
            (scope.equals(Scope.SHARED) ? whole : cut).put(name, graph);
        }
    }

    private void index(Graph graph) {
        subjects(graph)
                .forEach(
                        node ->
                                cutBySubject
                                        .computeIfAbsent(node, any -> new ArrayList<>(1))
                                        .add(graph));
    }

    /** A shared graph mentions what it describes; what it refers to is not brought in by it. */
    private void readWhole(String name, Graph graph) {
        if (Unit.of(name) instanceof Edition) {
            graph.stream().forEach(this::mention);
        } else {
            mentioned.addAll(subjects(graph));
        }
    }

    private void mention(Triple triple) {
        mention(triple.getSubject());
        mention(triple.getObject());
    }

    private void mention(Node node) {
        if (!node.isLiteral() && mentioned.add(node)) {
            unread.add(node);
        }
    }

    /** The part of a cut graph that the selection mentions, with the graph's own block. */
    private Graph part(String name) {
        Graph graph = cut.getOrDefault(name, Graph.emptyGraph);
        Node own = NodeFactory.createURI(name);
        Graph part = matching(graph, node -> mentioned.contains(node) || node.equals(own));
        return subjects(part).equals(Set.of(own)) && !mentioned.contains(own)
                ? Graph.emptyGraph
                : part;
    }

    static Graph matching(Graph graph, Predicate<Node> subject) {
        if (subjects(graph).stream().allMatch(subject)) {
            return graph;
        }
        Graph part = GraphFactory.createGraphMem();
        graph.stream().filter(triple -> subject.test(triple.getSubject())).forEach(part::add);
        return part;
    }

    static Set<Node> subjects(Graph graph) {
        return graph.stream().map(Triple::getSubject).collect(Collectors.toSet());
    }
}
