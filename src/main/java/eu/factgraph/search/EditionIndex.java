package eu.factgraph.search;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.dataset.Unit;
import eu.factgraph.query.limit.QueryFault;
import eu.factgraph.store.Store;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The full-text index of all editions of one store, from which each selection is searched: the
 * indexes of its units together. They are put together once, when the index is first needed or
 * {@link #prepare prepared}.
 */
public final class EditionIndex {

    private final Store store;
    private final Function<SelectionCriteria, Selection> selections;
    private final FutureTask<CombinedIndex> building;

    /**
     * With the indexes of all units made from the store.
     *
     * @param store all editions
     * @param selections those of {@code store}
     */
    public EditionIndex(Store store, Function<SelectionCriteria, Selection> selections) {
        this(store, selections, () -> new UnitIndexer(store)::index);
    }

    /**
     * @param store all editions
     * @param selections those of {@code store}
     * @param units gives the index of each of {@link UnitIndexer#units}: read, made, or that of an
     *     earlier store if nothing that it depends on has changed; called in another thread
     */
    public EditionIndex(
            Store store,
            Function<SelectionCriteria, Selection> selections,
            Function<Unit, UnitIndex> units) {
        this(store, selections, () -> units);
    }

    private EditionIndex(
            Store store,
            Function<SelectionCriteria, Selection> selections,
            Supplier<Function<Unit, UnitIndex>> units) {
        this.store = store;
        this.selections = selections;
        this.building =
                new FutureTask<>(
                        () ->
                                new CombinedIndex(
                                        UnitIndexer.units(store).stream().map(units.get()).toList(),
                                        store.rebasing()));
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

    Store store() {
        return store;
    }

    Selection selection(SelectionCriteria criteria) {
        return selections.apply(criteria);
    }

    /** Of all scopes, sorted. */
    List<Edition> editions() {
        return store.graphs().editions();
    }

    CombinedIndex built() {
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
