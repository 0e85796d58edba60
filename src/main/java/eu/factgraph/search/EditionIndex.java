package eu.factgraph.search;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.query.limit.QueryFault;
import eu.factgraph.store.Store;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * The full-text index of all editions of one store, from which each selection is searched. It is
 * built once, in memory, when it is first needed or {@link #prepare prepared}.
 */
public final class EditionIndex {

    private final List<Edition> editions;
    private final Function<SelectionCriteria, Selection> selections;
    private final FutureTask<LuceneIndex> building;

    /**
     * @param store all editions
     * @param selections those of {@code store}
     */
    public EditionIndex(Store store, Function<SelectionCriteria, Selection> selections) {
        this.editions = store.graphs().editions();
        this.selections = selections;
        this.building = new FutureTask<>(() -> LuceneIndex.of(store));
    }

    /** Builds the index in another thread, so that the first search does not wait for it. */
    public void prepare() {
        CompletableFuture.runAsync(building);
    }

    /**
     * @param selected the store of the selection
     */
    public SearchIndex of(Selection selection, Store selected) {
        return new SearchIndex(this, selection, selected);
    }

    Selection selection(SelectionCriteria criteria) {
        return selections.apply(criteria);
    }

    /** Of all scopes, sorted. */
    List<Edition> editions() {
        return editions;
    }

    LuceneIndex built() {
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
