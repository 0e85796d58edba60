package eu.factgraph.store;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The editions of a store, each with the graphs that it may read: its own, those of its scope, and
 * the shared ones. Nothing is copied, so that a page may show ten of them.
 */
public final class EditionStores {

    private final Store all;
    private final List<Edition> editions;
    private final Map<Unit, List<String>> graphs;
    private final Map<Edition, Store> made = new ConcurrentHashMap<>();

    public EditionStores(Store all) {
        this.all = all;
        this.editions = all.graphs().editions();
        this.graphs =
                all.graphs().graphs().keySet().stream().collect(Collectors.groupingBy(Unit::of));
    }

    /** The store of all editions. */
    public Store all() {
        return all;
    }

    /** By scope, oldest first. */
    public List<Edition> editions() {
        return editions;
    }

    /** What one edition may read. */
    public Store of(Edition edition) {
        return made.computeIfAbsent(edition, this::make);
    }

    private Store make(Edition edition) {
        var names = new ArrayList<String>();
        Stream.concat(Stream.of(edition, edition.country()), Scope.ALL_SHARED.stream())
                .distinct()
                .forEach(unit -> names.addAll(graphs.getOrDefault(unit, List.of())));
        return all.view(names);
    }

    /** The edition of a named graph on the public base, be it stated or derived. */
    public Optional<Edition> edition(String graph) {
        return Unit.of(all.rebasing().canonical(graph)).edition();
    }
}
