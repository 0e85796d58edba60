package eu.factgraph.http.limits;

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

    /** How metrics name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
