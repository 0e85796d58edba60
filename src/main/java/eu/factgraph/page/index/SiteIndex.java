package eu.factgraph.page.index;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.store.Store;
import java.util.Optional;
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
        var graphs = store.dataset().listGraphNodes();
        String last = "";
        while (graphs.hasNext()) {
            Node graph = graphs.next();
            if (graph.isURI() && graph.getURI().startsWith(history)) {
                String date = graph.getURI().substring(history.length());
                last = date.compareTo(last) > 0 ? date : last;
            }
        }
        return Optional.of(last).filter(date -> !date.isEmpty());
    }
}
