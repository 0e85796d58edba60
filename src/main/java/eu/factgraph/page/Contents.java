package eu.factgraph.page;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.store.Store;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What there is, put together once a snapshot.
 *
 * @param released the date of the last release; empty if there was none
 */
record Contents(Outline outline, Kinds kinds, Optional<String> released) {

    static Contents in(Store store) {
        return new Contents(Outline.in(store), Kinds.in(store), released(store));
    }

    /** What the names of the graphs of releases begin with. */
    static String history(Store store) {
        return store.rebasing().iri(Factgraph.HISTORY);
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
