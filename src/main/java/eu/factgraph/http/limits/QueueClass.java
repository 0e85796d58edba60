package eu.factgraph.http.limits;

import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.QueryParameters;
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
    PAGES;

    /**
     * @param path without its leading slash
     * @param query the query component of the URI, or {@code null}
     */
    public static QueueClass of(String method, String path, String query) {
        return switch (path.split("[/.]", 2)[0]) {
            case "sparql" -> isWithoutQuery(method, query) ? PAGES : QUERIES;
            case "search", "reconcile" -> SEARCH;
            case "question" -> path.equals("question") ? PAGES : QUESTIONS;
            default -> PAGES;
        };
    }

    /** The query editor and the service description execute no query. */
    private static boolean isWithoutQuery(String method, String query) {
        try {
            return !method.equals("POST") && !QueryParameters.of(query).containsKey("query");
        } catch (Problem undecodable) {
            return false;
        }
    }

    /** The value of the label {@code class} in metrics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
