package eu.factgraph.page.index;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.history.DatesGraph;
import eu.factgraph.store.Store;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;

/** The contents of the site with the date of the last release, computed once per snapshot. */
public record SiteIndex(SectionOutline outline, ClassIndex classes, Optional<String> released) {

    public static SiteIndex in(Store store) {
        return new SiteIndex(SectionOutline.in(store), ClassIndex.in(store), released(store));
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
