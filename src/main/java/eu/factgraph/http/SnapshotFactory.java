package eu.factgraph.http;

import eu.factgraph.files.SourceFolders;
import eu.factgraph.http.cache.ResponseCache;
import eu.factgraph.prepared.PreparedData;
import eu.factgraph.query.limit.QueryLimits;
import eu.factgraph.search.EditionIndex;
import eu.factgraph.store.SelectedStores;
import eu.factgraph.store.Store;
import java.time.Instant;
import java.util.Set;

/**
 * The composition root: builds a snapshot with all that answers from it.
 *
 * @param source folders of questions, panels, overviews and views
 * @param base public base, absolute, with a slash at its end
 * @param limits of a query
 * @param services endpoints that SERVICE may call
 * @param origins of web pages elsewhere that may call the tools of assistants
 */
public record SnapshotFactory(
        SourceFolders source,
        String base,
        QueryLimits limits,
        Set<String> services,
        Set<String> origins) {

    /** For pages of the base only. */
    public SnapshotFactory(
            SourceFolders source, String base, QueryLimits limits, Set<String> services) {
        this(source, base, limits, services, Set.of());
    }

    /**
     * @param data valid, prepared from the source
     * @throws eu.factgraph.files.InvalidInput if a file of the source cannot be read
     */
    public Snapshot build(PreparedData data) {
        Store store = Store.of(data.image(), base);
        // a store of its own: queries do not see the shapes
        Store shapesStore = Store.of(data.shapes(), base);
        var stores = new SelectedStores(store);
        var search = new EditionIndex(store, stores::selection, data.indexes().apply(store));
        var endpoints =
                new EndpointsFactory(
                        source,
                        new EndpointsFactory.ServerSettings(
                                data.version(), limits, services, origins),
                        data.dates(),
                        stores,
                        search,
                        shapesStore);
        return new Snapshot(
                data.version(),
                Instant.now(),
                data.statements(),
                data.graphs(),
                store,
                shapesStore,
                new SelectionEndpoints(stores, endpoints::of),
                new ResponseCache());
    }
}
