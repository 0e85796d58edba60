package eu.factgraph.http;

import eu.factgraph.http.cache.ResponseCache;
import eu.factgraph.store.Store;
import java.time.Duration;
import java.time.Instant;

/**
 * One state of the data with the endpoints that answer from it and the cache of their responses. It
 * is immutable but for the cache, and is replaced as a whole.
 *
 * @param version of the data: other content has another one
 */
public record Snapshot(
        String version,
        Instant loaded,
        long statements,
        int graphs,
        Store store,
        Store shapes,
        Endpoints endpoints,
        ResponseCache cache) {

    Duration timeLimit() {
        return endpoints.sparql().queryService().limits().time();
    }
}
