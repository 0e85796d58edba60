package eu.factgraph.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.SelectionCriteria;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The stores of the selections of one store. That of the default selection is made at once, others
 * when they are first needed. They copy no statement, and are kept as long as their graphs fit.
 */
public final class SelectedStores {

    /** In graphs, of which each is a view of some hundred bytes. */
    private static final int MAXIMUM_WEIGHT = 300_000;

    /** Selections are small, but finding one reads the names of all graphs. */
    private static final int MAXIMUM_SELECTIONS = 10_000;

    private static final Pattern EDITION = Pattern.compile("edition/(\\d{4})");

    private final Store all;
    private final Selection defaultSelection;
    private final Store defaultStore;
    private final Cache<Selection, Store> others =
            Caffeine.newBuilder()
                    .maximumWeight(MAXIMUM_WEIGHT)
                    .weigher((Selection any, Store made) -> made.graphs().graphs().size())
                    .build();

    private final Cache<SelectionCriteria, Selection> selections =
            Caffeine.newBuilder().maximumSize(MAXIMUM_SELECTIONS).build();

    public SelectedStores(Store all) {
        this.all = all;
        this.defaultSelection = selection(SelectionCriteria.DEFAULT);
        this.defaultStore = all.select(defaultSelection);
    }

    /** The store of all editions. */
    public Store all() {
        return all;
    }

    /**
     * @throws eu.factgraph.files.InvalidInput if the data has nothing about the country
     */
    public Selection selection(SelectionCriteria criteria) {
        return selections.get(criteria, any -> Selection.of(all.graphs(), any));
    }

    /**
     * The selection that a path below the base names, {@code edition/{year}}; empty if it names
     * none, or there is no edition up to that year.
     */
    public Optional<Selection> asOf(String path) {
        var match = EDITION.matcher(path);
        return match.matches()
                ? Optional.of(selection(SelectionCriteria.upTo(Integer.parseInt(match.group(1)))))
                        .filter(selection -> !selection.editions().isEmpty())
                : Optional.empty();
    }

    public Store of(Selection selection) {
        return selection.equals(defaultSelection)
                ? defaultStore
                : others.get(selection, this::make);
    }

    private Store make(Selection selection) {
        return all.select(selection);
    }
}
