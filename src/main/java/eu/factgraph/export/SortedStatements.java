package eu.factgraph.export;

import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.NamedGraphs;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** Statements on the public base in the order of files, of which only one group is in memory. */
final class SortedStatements {

    private SortedStatements() {}

    /** The statements of each graph. */
    static Iterator<List<Quad>> byGraph(NamedGraphs data, IriRewriter rewriter) {
        Iterator<Map.Entry<String, Graph>> graphs =
                data.graphs().entrySet().stream()
                        .sorted(Comparator.comparing(graph -> rewriter.iri(graph.getKey())))
                        .iterator();
        return Iter.map(
                graphs,
                graph -> {
                    Node name = NodeFactory.createURI(graph.getKey());
                    return sorted(graph.getValue().find(), name, rewriter);
                });
    }

    /** The statements of the default graph about each subject. */
    static Iterator<List<Quad>> bySubject(Graph graph, IriRewriter rewriter) {
        Iterator<Node> subjects =
                graph.stream()
                        .map(Triple::getSubject)
                        .distinct()
                        .map(subject -> new PublishedNode(subject, rewriter.node(subject)))
                        .sorted()
                        .map(PublishedNode::stated)
                        .iterator();
        return Iter.map(
                subjects,
                subject ->
                        sorted(
                                graph.find(subject, Node.ANY, Node.ANY),
                                Quad.defaultGraphIRI,
                                rewriter));
    }

    private static List<Quad> sorted(Iterator<Triple> triples, Node graph, IriRewriter rewriter) {
        return StatementOrder.sorted(
                Iter.asStream(triples).map(triple -> rewriter.quad(Quad.create(graph, triple))));
    }

    /** A node of the data, and as it is called on the public base. */
    private record PublishedNode(Node stated, Node published) implements Comparable<PublishedNode> {

        @Override
        public int compareTo(PublishedNode other) {
            return StatementOrder.terms(published, other.published);
        }
    }
}
