package eu.factgraph.prepared;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Unit;
import eu.factgraph.dataset.UnitDatasets;
import eu.factgraph.validation.DatasetValidator;
import eu.factgraph.validation.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;

/**
 * Validates the units that are not kept as valid, and the editions of their scopes together.
 *
 * @param validator of our shapes
 * @param images of all units
 * @param refuse throws if there are violations
 */
record UnitValidation(
        Payloads payloads,
        Supplier<DatasetValidator> validator,
        Map<Unit, UnitImages> images,
        Consumer<List<Finding>> refuse) {

    private static final byte[] VALID = {1};

    /**
     * @param keys of the units that may have changed, by unit
     */
    void check(Map<Unit, String> keys) {
        Set<Unit> unknown =
                keys.keySet().stream()
                        .filter(unit -> payloads.find(keys.get(unit)).isEmpty())
                        .collect(Collectors.toSet());
        if (unknown.isEmpty()) {
            return;
        }
        UnitDatasets datasets = datasets();
        DatasetValidator ours = validator.get();
        refuse.accept(
                Stream.concat(
                                unknown.parallelStream()
                                        .flatMap(unit -> ours.findings(datasets.of(unit)).stream()),
                                ours.ofEditions(graphs(unknown)).stream())
                        .distinct()
                        .sorted(Finding.BY_FILE)
                        .toList());
        unknown.forEach(unit -> payloads.put(keys.get(unit), out -> out.write(VALID)));
    }

    private UnitDatasets datasets() {
        return new UnitDatasets(
                images.keySet(),
                unit -> images.get(unit).graphs(),
                unit -> images.get(unit).merge(),
                images.containsKey(Scope.SHARED)
                        ? images.get(Scope.SHARED).merge()
                        : Graph.emptyGraph);
    }

    /** Those of the scopes of some units, and of all their editions. */
    private NamedGraphs graphs(Set<Unit> some) {
        Set<String> scopes = some.stream().map(Unit::scope).collect(Collectors.toSet());
        var graphs = new LinkedHashMap<String, Graph>();
        images.forEach(
                (unit, own) -> {
                    if (scopes.contains(unit.scope())) {
                        graphs.putAll(own.graphs().graphs());
                    }
                });
        return new NamedGraphs(graphs);
    }
}
