package eu.factgraph.http.limits;

import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.QueryParameters;
import java.util.Locale;

/** Kinds of work that have running places of their own, so that none waits behind another. */
public enum QueueClass {
    /** SPARQL that a client wrote. */
    QUERIES,
    /** Search, suggestions and reconciliation. */
    SEARCH,
    /** Our own questions. */
    QUESTIONS,
    /** Everything else that is not ready yet. */
    PAGES;

    /**
     * @param path without its first slash
     * @param query of the address, may be {@code null}
     */
    public static QueueClass of(String method, String path, String query) {
        return switch (path.split("[/.]", 2)[0]) {
            case "sparql" -> isForm(method, query) ? PAGES : QUERIES;
            case "search", "reconcile" -> SEARCH;
            case "question" -> path.equals("question") ? PAGES : QUESTIONS;
            default -> PAGES;
        };
    }

    /** The editor and the service description run no query. */
    private static boolean isForm(String method, String query) {
        try {
            return !method.equals("POST") && !QueryParameters.of(query).containsKey("query");
        } catch (Problem undecodable) {
            return false;
        }
    }

    /** How metrics name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
