package eu.factgraph.page.index;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.history.DatesGraph;
import eu.factgraph.store.EditionStores;
import eu.factgraph.store.ResourceEditions;
import eu.factgraph.store.Store;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;

/**
 * The contents of the site with the date of the last release, computed once per selection.
 *
 * @param outline of all editions
 * @param classes of the selection
 */
public record SiteIndex(
        SectionOutline outline,
        ClassIndex classes,
        SeriesIndex series,
        ResourceEditions editions,
        Optional<String> released) {

    /** Of a store that is its own selection. */
    public static SiteIndex in(Store store) {
        return in(store, new EditionStores(store), SectionOutline.in(store));
    }

    public static SiteIndex in(Store selection, EditionStores editions, SectionOutline outline) {
        return new SiteIndex(
                outline,
                ClassIndex.in(selection),
                SeriesIndex.in(editions, selection),
                ResourceEditions.in(selection),
                released(editions.all()));
    }

    /** The prefix of the graphs of releases. */
    public static String history(Store store) {
        return store.rebasing().iri(NamedGraphs.HISTORY);
    }

    private static Optional<String> released(Store store) {
        Node dates = NodeFactory.createURI(store.rebasing().iri(DatesGraph.IRI));
        return Iter.asStream(store.dataset().find(dates, dates, DCTerms.modified.asNode(), null))
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst();
    }
}
