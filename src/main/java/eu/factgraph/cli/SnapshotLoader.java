package eu.factgraph.cli;

import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.http.Snapshot;
import eu.factgraph.http.SnapshotFactory;
import eu.factgraph.query.limit.QueryLimits;
import eu.factgraph.validation.ShapesGraph;
import java.util.Set;
import java.util.function.Supplier;

/** Reads and validates the data, and builds a snapshot from it. */
record SnapshotLoader(SourceFolders source, String base, Set<String> endpoints)
        implements Supplier<Snapshot> {

    @Override
    public Snapshot get() {
        String version = source.version();
        NamedGraphs graphs = DerivationRules.derived(source);
        ShapesGraph shapes = ShapesGraph.in(source.shapes());
        FindingsReport.reject("served", graphs, shapes, source);
        return new SnapshotFactory(source, base, QueryLimits.SERVED, endpoints)
                .build(version, graphs, shapes);
    }
}
