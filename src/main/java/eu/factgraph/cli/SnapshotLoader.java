package eu.factgraph.cli;

import eu.factgraph.files.SourceFolders;
import eu.factgraph.http.Snapshot;
import eu.factgraph.http.SnapshotFactory;
import eu.factgraph.prepared.PreparedData;
import eu.factgraph.query.limit.QueryLimits;
import java.util.Set;
import java.util.function.Supplier;

/** Builds a snapshot of prepared data. */
record SnapshotLoader(
        SourceFolders source,
        Supplier<PreparedData> data,
        String base,
        Set<String> endpoints,
        Set<String> origins)
        implements Supplier<Snapshot> {

    @Override
    public Snapshot get() {
        return new SnapshotFactory(source, base, QueryLimits.SERVED, endpoints, origins)
                .build(data.get());
    }
}
