package eu.factgraph.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * The description of a node: its statements with their graphs, and its incoming links.
 *
 * @param statements sorted by predicate and object
 * @param incoming the first hundred incoming links, sorted by predicate and subject
 * @param incomingCount the number of all incoming links
 */
public record ResourceDescription(
        Node about, List<Quad> statements, List<Quad> incoming, long incomingCount) {

    private static final int INCOMING = 100;

    public static ResourceDescription of(Store store, Node about) {
        return of(store, about, any -> true);
    }

    /** What the graphs of a store state that meet a condition. */
    public static ResourceDescription of(Store store, Node about, Predicate<Node> graph) {
        Predicate<Quad> isWanted = quad -> graph.test(quad.getGraph());
        var out =
                named(store, about, Node.ANY)
                        .filter(isWanted)
                        .sorted(order(Quad::getObject))
                        .toList();
        var in = new FirstSorted<>(INCOMING, order(Quad::getSubject));
        named(store, Node.ANY, about).filter(isWanted).forEach(in::add);
        return new ResourceDescription(about, out, in.list(), in.count());
    }

    /** Whether a named graph states something about a node. */
    public static boolean exists(Store store, Node about) {
        return store.dataset().findNG(Node.ANY, about, Node.ANY, Node.ANY).hasNext();
    }

    private static Comparator<Quad> order(Function<Quad, Node> other) {
        return Comparator.comparing(Quad::getPredicate, NodeCmp::compareRDFTerms)
                .thenComparing(other, NodeCmp::compareRDFTerms)
                .thenComparing(Quad::getGraph, NodeCmp::compareRDFTerms);
    }

    /** Includes all statements of a named graph. */
    public static ResourceDescription ofGraph(Store store, Node graph) {
        ResourceDescription own = of(store, graph);
        var all = new LinkedHashSet<>(own.statements());
        store.dataset().find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(all::add);
        return new ResourceDescription(
                graph, List.copyOf(all), own.incoming(), own.incomingCount());
    }

    /** With incoming links that the store does not have; the first hundred of them. */
    public ResourceDescription with(List<Quad> links) {
        var all = new ArrayList<>(incoming);
        links.stream().limit(INCOMING).forEach(all::add);
        return new ResourceDescription(about, statements, all, incomingCount + links.size());
    }

    public boolean isEmpty() {
        return statements.isEmpty();
    }

    /** The statements, the incoming links, and the labels of all nodes that they mention. */
    public List<Quad> quads(PreferredLabels labels) {
        var quads = new ArrayList<>(statements);
        quads.addAll(incoming);
        mentioned().forEach(node -> quads.addAll(labels.statements(node)));
        return quads;
    }

    private Set<Node> mentioned() {
        var nodes = new LinkedHashSet<Node>();
        statements.forEach(quad -> nodes.addAll(List.of(quad.getObject(), quad.getGraph())));
        incoming.forEach(quad -> nodes.addAll(List.of(quad.getSubject(), quad.getGraph())));
        nodes.removeIf(node -> !node.isURI());
        nodes.remove(about);
        return nodes;
    }

    private static Stream<Quad> named(Store store, Node subject, Node object) {
        return Iter.asStream(store.dataset().findNG(Node.ANY, subject, Node.ANY, object));
    }
}
