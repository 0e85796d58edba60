package eu.factgraph.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.store.SelectedStores;
import java.util.function.Function;

/**
 * The endpoints of each selection of a snapshot. Those of the default selection are made at once,
 * others when they are first needed.
 */
final class SelectionEndpoints implements Function<SelectionCriteria, Endpoints> {

    /** In graphs, like the stores that they answer from. */
    private static final int MAXIMUM_WEIGHT = 300_000;

    private final SelectedStores stores;
    private final EndpointsMaker maker;
    private final Selection defaultSelection;
    private final Endpoints defaultEndpoints;
    private final Cache<Selection, Endpoints> others =
            Caffeine.newBuilder()
                    .maximumWeight(MAXIMUM_WEIGHT)
                    .weigher((Selection any, Endpoints made) -> made.graphs())
                    .build();

    /** Makes the endpoints of a selection. */
    @FunctionalInterface
    interface EndpointsMaker {
        /**
         * @param selections the endpoints of any selection
         */
        Endpoints make(
                SelectionCriteria criteria, Function<SelectionCriteria, Endpoints> selections);
    }

    SelectionEndpoints(SelectedStores stores, EndpointsMaker maker) {
        this.stores = stores;
        this.maker = maker;
        this.defaultSelection = stores.selection(SelectionCriteria.DEFAULT);
        this.defaultEndpoints = maker.make(SelectionCriteria.DEFAULT, this);
    }

    /**
     * @throws eu.factgraph.files.InvalidInput if the data has nothing about the country
     */
    @Override
    public Endpoints apply(SelectionCriteria criteria) {
        if (criteria.equals(SelectionCriteria.DEFAULT)) {
            return defaultEndpoints;
        }
        Selection selection = stores.selection(criteria);
        return selection.equals(defaultSelection)
                ? defaultEndpoints
                : others.get(selection, any -> maker.make(criteria, this));
    }
}
