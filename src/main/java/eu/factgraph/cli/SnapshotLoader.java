package eu.factgraph.cli;

import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.http.Snapshot;
import eu.factgraph.query.QueryLimits;
import eu.factgraph.validation.ShapesGraph;
import java.util.Set;
import java.util.function.Supplier;

/** Reads, judges and, if the data is valid, makes what is served of it. */
record SnapshotLoader(SourceFolders source, String base, Set<String> endpoints)
        implements Supplier<Snapshot> {

    /**
     * @throws eu.factgraph.files.InvalidInput with the faults of all files
     * @throws ValidationFailed if the data is not valid
     */
    @Override
    public Snapshot get() {
        String version = source.version();
        NamedGraphs factgraph = DerivationRules.derived(source);
        ShapesGraph shapes = ShapesGraph.in(source.shapes());
        FindingsReport.reject("served", factgraph, shapes, source);
        return Snapshot.of(
                Snapshot.SnapshotParts.of(
                        source, version, factgraph, shapes, QueryLimits.SERVED, endpoints),
                base);
    }
}
