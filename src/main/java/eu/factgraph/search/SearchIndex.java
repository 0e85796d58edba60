package eu.factgraph.search;

import eu.factgraph.query.QueryFault;
import eu.factgraph.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Finds the things of one store by words. The index is made once, in memory, when it is first
 * needed or {@link #prepare prepared}.
 */
public final class SearchIndex {

    private final Store store;
    private final FutureTask<LuceneIndex> building;

    public SearchIndex(Store store) {
        this.store = store;
        this.building = new FutureTask<>(() -> LuceneIndex.of(store));
    }

    /** Makes the index in another thread, so that the first search need not wait for it. */
    public void prepare() {
        CompletableFuture.runAsync(building);
    }

    public SearchResult find(SearchRequest sought) {
        return built().find(sought);
    }

    /** What is found by no words, by the IRI of the thing, canonical or on the base. */
    public Optional<IndexedResource> entry(String iri) {
        return built().entry(store.rebasing().iri(iri));
    }

    /** Everything that can be found, sorted by IRI. */
    public List<IndexedResource> entries() {
        return built().entries();
    }

    /** All that is found by these words, in no order. */
    List<ScoredResource> all(String words) {
        return built().all(words);
    }

    public Store store() {
        return store;
    }

    /** The canonical IRI or one on the base, as the store has it. */
    public Node node(String iri) {
        return NodeFactory.createURI(store.rebasing().iri(iri));
    }

    private LuceneIndex built() {
        // never in this thread, which may be interrupted: the index would stay unmade
        prepare();
        try {
            return building.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The search index could not be made", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw QueryFault.tooSlow();
        }
    }
}
