package eu.factgraph.http.limits;

import java.util.Locale;

/** Classes of requests with separate queues, so that no class waits for another. */
public enum QueueClass {
    /** SPARQL queries of clients. */
    QUERIES,
    /** Search, suggestions and reconciliation. */
    SEARCH,
    /** The built-in questions. */
    QUESTIONS,
    /** All other responses that are not in the cache. */
    PAGES,
    /** The chunks of large files, each when its client can read it. */
    DOWNLOADS;

    /** The value of the label {@code class} in metrics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
