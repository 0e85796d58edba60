package eu.factgraph.page.index;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.Lazy;
import eu.factgraph.history.DatesGraph;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.store.EditionStores;
import eu.factgraph.store.ResourceEditions;
import eu.factgraph.store.Store;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;

/**
 * The contents of the site with the date of the last release. Each part is computed once per
 * selection, when a page first needs it.
 */
public final class SiteIndex {

    private final Lazy<SectionOutline> outline;
    private final Lazy<ClassIndex> classes;
    private final Lazy<SeriesIndex> series;
    private final Lazy<ResourceEditions> editions;
    private final Lazy<Optional<Node>> released;

    /**
     * @param outline of all editions
     */
    public SiteIndex(Store selection, EditionStores editions, Lazy<SectionOutline> outline) {
        this.outline = outline;
        this.classes = new Lazy<>(() -> ClassIndex.in(selection));
        this.series = new Lazy<>(() -> SeriesIndex.in(editions, selection));
        this.editions = new Lazy<>(() -> ResourceEditions.in(selection));
        this.released = new Lazy<>(() -> released(editions.all()));
    }

    /** Of a store that is its own selection. */
    public static SiteIndex in(Store store) {
        return new SiteIndex(
                store, new EditionStores(store), new Lazy<>(() -> SectionOutline.in(store)));
    }

    /** Of all editions. */
    public SectionOutline outline() {
        return outline.get();
    }

    /** Of the selection. */
    public ClassIndex classes() {
        return classes.get();
    }

    public SeriesIndex series() {
        return series.get();
    }

    public ResourceEditions editions() {
        return editions.get();
    }

    /** Where the content of a page is from that shows the whole selection. */
    public SourceStrip strip(PageContext context) {
        return SourceStrip.ofSelection(context, series());
    }

    /** The date of the last release. */
    public Optional<String> released() {
        return released.get().map(Node::getLiteralLexicalForm);
    }

    /** The date of the last release in words. */
    public Optional<String> released(PageContext context) {
        return released.get().map(date -> context.label(date).text());
    }

    /** The prefix of the graphs of releases. */
    public static String history(Store store) {
        return store.rebasing().iri(NamedGraphs.HISTORY);
    }

    private static Optional<Node> released(Store store) {
        Node dates = NodeFactory.createURI(store.rebasing().iri(DatesGraph.IRI));
        return Iter.asStream(store.dataset().find(dates, dates, DCTerms.modified.asNode(), null))
                .map(Quad::getObject)
                .findFirst();
    }
}
