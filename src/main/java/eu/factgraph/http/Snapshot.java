package eu.factgraph.http;

import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.http.cache.ResponseCache;
import eu.factgraph.mcp.AssistantServer;
import eu.factgraph.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * One state of the data with the endpoints that answer from it and the cache of their responses. It
 * is immutable but for the cache, and is replaced as a whole.
 *
 * @param version of the data: other content has another one
 * @param selections the endpoints of each selection
 */
public record Snapshot(
        String version,
        Instant loaded,
        long statements,
        int graphs,
        Store store,
        Store shapes,
        Function<SelectionCriteria, Endpoints> selections,
        ResponseCache cache) {

    /** Those of the default selection. */
    public Endpoints endpoints() {
        return selections.apply(SelectionCriteria.DEFAULT);
    }

    /** The tools of assistants, over any transport. */
    public AssistantServer assistants() {
        return endpoints().assistants().server().get();
    }

    /** Of a request. */
    public Duration timeLimit() {
        return endpoints().sparql().queryService().limits().time();
    }
}
