package eu.factgraph.store;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.SelectionCriteria;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Named graphs with IRIs below the public base. It is immutable and replaced as a whole.
 *
 * @param graphs the named graphs in the canonical namespace
 * @param dataset the default graph is the merge of a selection
 */
public record Store(IriRewriter rebasing, NamedGraphs graphs, ServedDataset dataset) {

    private static final Pattern CONCEPT = Pattern.compile("id/(?:[a-z]+/)?concept/");

    /** All graphs; the default graph is the merge of the default selection. */
    public static Store of(NamedGraphs graphs, String base) {
        var none =
                new Store(new IriRewriter(base), new NamedGraphs(Map.of()), ServedDataset.empty());
        Store named = none.with(graphs, Graph.emptyGraph);
        return named.with(graphs, named.merged(graphs.select(SelectionCriteria.DEFAULT)));
    }

    /**
     * The graphs of a selection of this store; the default graph is their merge.
     *
     * @param selection from {@link #graphs}
     */
    public Store select(NamedGraphs selection) {
        Store named = with(selection, Graph.emptyGraph);
        return named.with(selection, named.merged(selection));
    }

    /** The graphs of the default selection, whose merge is the default graph of this store. */
    public Store selectDefault() {
        return with(graphs.select(SelectionCriteria.DEFAULT), dataset.getDefaultGraph());
    }

    /**
     * Some graphs of this store, without a copy; the default graph is their merge.
     *
     * @param names in the canonical namespace
     */
    Store view(Collection<String> names) {
        var some = new LinkedHashMap<String, Graph>();
        var merge = new MultiUnion();
        for (String name : names) {
            some.put(name, graphs.graphs().get(name));
            merge.addGraph(dataset.getGraph(named(name)));
        }
        return with(new NamedGraphs(some), merge);
    }

    private Store with(NamedGraphs named, Graph defaultGraph) {
        ServedDataset selected = dataset.derive(defaultGraph);
        named.graphs()
                .forEach((name, graph) -> selected.addGraph(named(name), rebased(name, graph)));
        return new Store(rebasing, named, selected);
    }

    private Graph merged(NamedGraphs selection) {
        Graph merged = GraphFactory.createGraphMem();
        selection
                .graphs()
                .forEach((name, graph) -> GraphUtil.addInto(merged, rebased(name, graph)));
        return merged;
    }

    /** A graph that this store has is not rebased again. */
    private Graph rebased(String name, Graph graph) {
        return graphs.graphs().get(name) == graph
                ? dataset.getGraph(named(name))
                : rebasing.graph(graph);
    }

    private Node named(String canonical) {
        return NodeFactory.createURI(rebasing.iri(canonical));
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

    /**
     * Whether it is a concept, or a scheme, that all countries share or that one has of its own.
     */
    public boolean isConcept(Node node) {
        return isThing(node)
                && CONCEPT.matcher(node.getURI())
                        .region(base().length(), node.getURI().length())
                        .lookingAt();
    }

    /** Whether it names a graph that rules fill. */
    public boolean isDerived(Node graph) {
        return graph.isURI() && graph.getURI().startsWith(rebasing.iri(NamedGraphs.DERIVED));
    }

    private boolean isBelow(Node node, String path) {
        return node.isURI() && node.getURI().startsWith(base() + path);
    }
}
