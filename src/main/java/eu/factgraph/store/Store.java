package eu.factgraph.store;

import eu.factgraph.dataset.NamedGraphs;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The dataset with IRIs below the public base. It is immutable and replaced as a whole.
 *
 * @param dataset the default graph of the newest editions, and the named graphs
 */
public record Store(IriRewriter rebasing, DatasetGraph dataset) {

    public static Store of(NamedGraphs graphs, String base) {
        var rebasing = new IriRewriter(base);
        return new Store(rebasing, rebasing.dataset(graphs.dataset()));
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
}
