package eu.factgraph.cli;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.dataset.Rules;
import eu.factgraph.files.Source;
import eu.factgraph.http.Snapshot;
import eu.factgraph.query.Limits;
import eu.factgraph.validation.ShapesGraph;
import java.util.Set;
import java.util.function.Supplier;

/** Reads, judges and, if the data is valid, makes what is served of it. */
record Loading(Source source, String base, Set<String> endpoints) implements Supplier<Snapshot> {

    /**
     * @throws eu.factgraph.files.UnusableInput with the faults of all files
     * @throws Violations if the data is not valid
     */
    @Override
    public Snapshot get() {
        String version = source.version();
        Factgraph factgraph = Rules.derived(source);
        ShapesGraph shapes = ShapesGraph.in(source.shapes());
        Findings.reject("served", factgraph, shapes, source);
        return Snapshot.of(
                Snapshot.Parts.of(source, version, factgraph, shapes, Limits.SERVED, endpoints),
                base);
    }
}
