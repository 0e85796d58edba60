package eu.factgraph.store;

import eu.factgraph.dataset.NamedGraphs;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What is served: the dataset on the public base. It is never changed, only replaced whole.
 *
 * @param dataset default graph (newest editions) and named graphs
 */
public record Store(IriRewriter rebasing, DatasetGraph dataset) {

    public static Store of(NamedGraphs factgraph, String base) {
        var rebasing = new IriRewriter(base);
        return new Store(rebasing, rebasing.dataset(factgraph.dataset()));
    }

    public String base() {
        return rebasing.base();
    }

    /** The node of an IRI below the base. */
    public Node node(String path) {
        return NodeFactory.createURI(base() + path);
    }

    /** Whether it names a thing; the concepts of our schemes are things too. */
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
