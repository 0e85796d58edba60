package eu.factgraph.search;

import eu.factgraph.query.limit.QueryFault;
import eu.factgraph.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The full-text index of one store. It is built once, in memory, when it is first needed or {@link
 * #prepare prepared}.
 */
public final class SearchIndex {

    private final Store store;
    private final FutureTask<LuceneIndex> building;

    public SearchIndex(Store store) {
        this.store = store;
        this.building = new FutureTask<>(() -> LuceneIndex.of(store));
    }

    /** Builds the index in another thread, so that the first search does not wait for it. */
    public void prepare() {
        CompletableFuture.runAsync(building);
    }

    public SearchResult find(SearchRequest request) {
        return built().find(request);
    }

    /** The resource with this IRI, canonical or on the base. */
    public Optional<IndexedResource> resource(String iri) {
        return Optional.ofNullable(built().byIri().get(store.rebasing().iri(iri)));
    }

    /** All indexed resources, sorted by IRI. */
    public List<IndexedResource> resources() {
        return built().resources();
    }

    List<ScoredResource> all(String text) {
        return built().all(text);
    }

    public Store store() {
        return store;
    }

    /** A canonical IRI, or one on the base, as a node of the store. */
    public Node node(String iri) {
        return NodeFactory.createURI(store.rebasing().iri(iri));
    }

    private LuceneIndex built() {
        // Not in this thread, which may be interrupted and would leave the index incomplete.
        prepare();
        try {
            return building.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The search index cannot be built", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw QueryFault.tooSlow();
        }
    }
}
