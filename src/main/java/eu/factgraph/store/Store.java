package eu.factgraph.store;

import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.quads.QuadImage;
import eu.factgraph.quads.QuadImageWriter;
import eu.factgraph.quads.QuadView;
import java.util.Collection;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Named graphs with IRIs below the public base. It is immutable and replaced as a whole.
 *
 * @param quads what it has of an image
 * @param graphs the named graphs in the canonical namespace
 * @param dataset the named graphs and a default graph, on the public base
 */
public record Store(
        IriRewriter rebasing, QuadView quads, NamedGraphs graphs, DatasetGraph dataset) {

    private static final Pattern CONCEPT = Pattern.compile("id/(?:[a-z]+/)?concept/");

    private Store(IriRewriter rebasing, QuadView quads) {
        this(rebasing, quads, quads.graphs(), quads.dataset());
    }

    /** All graphs; the default graph is the merge of the default selection. */
    public static Store of(NamedGraphs graphs, String base) {
        return of(QuadImageWriter.of(graphs).image(), base);
    }

    /** All graphs of an image; the default graph is the merge of the default selection. */
    public static Store of(QuadImage image, String base) {
        var rebasing = new IriRewriter(base);
        return new Store(rebasing, QuadView.of(image, rebasing));
    }

    /**
     * The graphs of the selection that criteria make; the default graph is their merge.
     *
     * @throws eu.factgraph.files.InvalidInput if the data has nothing about the country
     */
    public Store select(SelectionCriteria criteria) {
        return select(Selection.of(graphs, criteria));
    }

    /** The graphs of a selection of this store; the default graph is their merge. */
    public Store select(Selection selection) {
        return new Store(rebasing, quads.select(selection));
    }

    /** The same with the documents and datasets of all other editions: what a catalogue lists. */
    public Store catalogue(Selection selection) {
        return new Store(rebasing, quads.catalogue(selection));
    }

    /**
     * Some graphs of this store; the default graph is their merge.
     *
     * @param names in the canonical namespace
     */
    public Store view(Collection<String> names) {
        return new Store(rebasing, quads.only(names));
    }

    /** The dataset in the canonical namespace. */
    public DatasetGraph canonical() {
        return quads.canonical().dataset();
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
