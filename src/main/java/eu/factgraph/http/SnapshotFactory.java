package eu.factgraph.http;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.http.cache.ResponseCache;
import eu.factgraph.query.limit.QueryLimits;
import eu.factgraph.store.SelectedStores;
import eu.factgraph.store.Store;
import eu.factgraph.validation.ShapesGraph;
import java.time.Instant;
import java.util.Set;

/**
 * The composition root: builds a snapshot with all that answers from it.
 *
 * @param source folders of questions, panels, overviews and views
 * @param base public base, absolute, with a slash at its end
 * @param limits of a query
 * @param services endpoints that SERVICE may call
 */
public record SnapshotFactory(
        SourceFolders source, String base, QueryLimits limits, Set<String> services) {

    /**
     * @param version of the source before it was read
     * @param graphs valid, read from the source, in the canonical namespace
     * @throws eu.factgraph.files.InvalidInput if a file of the source cannot be read
     */
    public Snapshot build(String version, NamedGraphs graphs, ShapesGraph shapes) {
        var dates = ChangeDates.of(ReleaseHistory.read(source.data()), graphs);
        NamedGraphs dated = dates.addTo(graphs);
        Store store = Store.of(dated, base);
        // a store of its own: queries do not see the shapes
        Store shapesStore = Store.of(shapes.named(), base);
        var stores = new SelectedStores(store);
        var endpoints = new EndpointsFactory(source, limits, services, dates, stores, shapesStore);
        return new Snapshot(
                version,
                Instant.now(),
                graphs.size(),
                graphs.graphs().size(),
                store,
                shapesStore,
                new SelectionEndpoints(stores, endpoints::of),
                new ResponseCache());
    }
}
