package eu.factgraph.store;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.SelectionCriteria;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Named graphs with IRIs below the public base. It is immutable and replaced as a whole.
 *
 * @param graphs the named graphs in the canonical namespace
 * @param dataset the default graph is the merge of a selection
 */
public record Store(IriRewriter rebasing, NamedGraphs graphs, DatasetGraph dataset) {

    /** All graphs; the default graph is the merge of the default selection. */
    public static Store of(NamedGraphs graphs, String base) {
        var rebasing = new IriRewriter(base);
        var none = new Store(rebasing, new NamedGraphs(Map.of()), new ClosedDataset());
        return none.with(graphs, graphs.select(SelectionCriteria.DEFAULT));
    }

    /**
     * The graphs of a selection of this store; the default graph is their merge.
     *
     * @param selection from {@link #graphs}
     */
    public Store select(NamedGraphs selection) {
        return with(selection, selection);
    }

    private Store with(NamedGraphs named, NamedGraphs merged) {
        var rebased = new IdentityHashMap<Graph, Graph>();
        var dataset = new ClosedDataset();
        named.graphs()
                .forEach(
                        (name, graph) -> {
                            Graph own = rebased(name, graph);
                            dataset.addGraph(rebasing.node(NodeFactory.createURI(name)), own);
                            rebased.put(graph, own);
                        });
        Graph defaultGraph = dataset.getDefaultGraph();
        merged.graphs()
                .values()
                .forEach(
                        graph ->
                                GraphUtil.addInto(
                                        defaultGraph,
                                        rebased.computeIfAbsent(graph, rebasing::graph)));
        return new Store(rebasing, named, dataset);
    }

    /** A graph that this store has is not rebased again. */
    private Graph rebased(String name, Graph graph) {
        return graphs.graphs().get(name) == graph
                ? dataset.getGraph(rebasing.node(NodeFactory.createURI(name)))
                : rebasing.graph(graph);
    }

    public String base() {
        return rebasing.base();
    }

    /** The node with the IRI of a path below the base. */
    public Node node(String path) {
        return NodeFactory.createURI(base() + path);
    }

    /** Whether the node is an item or a concept of a scheme. */
    public boolean isThing(Node node) {
        return isBelow(node, "id/");
    }

    public boolean isConcept(Node node) {
        return isBelow(node, "id/concept/");
    }

    /** Whether it names a graph that rules fill. */
    public boolean isDerived(Node graph) {
        return graph.isURI() && graph.getURI().startsWith(rebasing.iri(NamedGraphs.DERIVED));
    }

    private boolean isBelow(Node node, String path) {
        return node.isURI() && node.getURI().startsWith(base() + path);
    }

    /** A missing graph reads as empty, so that reading never creates it. */
    private static final class ClosedDataset extends DatasetGraphMapLink {
        ClosedDataset() {
            super(GraphFactory.createGraphMem());
        }

        @Override
        public Graph getGraph(Node name) {
            return containsGraph(name) || name.toString().startsWith("urn:x-arq:")
                    ? super.getGraph(name)
                    : Graph.emptyGraph;
        }
    }
}
