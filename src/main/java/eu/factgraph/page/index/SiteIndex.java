package eu.factgraph.page.index;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.store.Store;
import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;

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
        String history = history(store);
        return Iter.asStream(store.dataset().listGraphNodes())
                .map(Node::toString)
                .filter(iri -> iri.startsWith(history) && !iri.equals(history))
                .map(iri -> iri.substring(history.length()))
                .max(Comparator.naturalOrder());
    }
}
