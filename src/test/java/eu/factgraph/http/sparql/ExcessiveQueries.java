package eu.factgraph.http.sparql;

import eu.factgraph.http.TestServer;
import eu.factgraph.query.limit.QueryLimits;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Servers with low limits, and queries that exceed them. */
final class ExcessiveQueries {

    static final int ROWS = 50;

    static final int BYTES = 20_000;

    /** 10^20 combinations. */
    static final String ENDLESS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o";

    static final List<String> ROW_TYPES =
            List.of(
                    "application/sparql-results+json",
                    "application/sparql-results+xml",
                    "text/csv",
                    "text/tab-separated-values");

    static final List<String> TRIPLE_TYPES =
            List.of(
                    "text/turtle",
                    "application/n-triples",
                    "application/rdf+xml",
                    "application/ld+json",
                    "application/n-quads",
                    "application/trig");

    private ExcessiveQueries() {}

    /** With low limits on rows and bytes. */
    static TestServer small() {
        return new TestServer(new QueryLimits(Duration.ofMinutes(1), ROWS, BYTES), Set.of());
    }

    /** With a time limit of one second. */
    static TestServer brief() {
        return new TestServer(
                new QueryLimits(Duration.ofSeconds(1), Long.MAX_VALUE, Long.MAX_VALUE), Set.of());
    }

    /**
     * @param limit rows, bytes or time
     */
    static String select(String limit) {
        return switch (limit) {
            case "rows" -> "SELECT (1 AS ?one) { ?s ?p ?o }";
            case "bytes" -> "SELECT (" + text(BYTES) + " AS ?x) {}";
            default -> "SELECT ?a { " + ENDLESS + " FILTER (CONCAT(STR(?a), STR(?o)) = '') }";
        };
    }

    /**
     * @param limit rows, bytes or time
     */
    static String graph(String limit) {
        return switch (limit) {
            case "rows" -> construct("");
            case "bytes" ->
                    "CONSTRUCT { <urn:a> <urn:b:c> ?x } { BIND (" + text(BYTES) + " AS ?x) }";
            default -> "CONSTRUCT { <urn:a> <urn:b:c> <urn:d> } { " + ENDLESS + " }";
        };
    }

    static String construct(String end) {
        return "CONSTRUCT { ?s <urn:x:p> ?o } { SELECT DISTINCT ?s ?o { ?s a ?o } " + end + " }";
    }

    /** A short expression whose value has {@code length} characters. */
    static String text(int length) {
        return "REPLACE('"
                + "a".repeat((int) Math.sqrt(length) + 1)
                + "', 'a', '"
                + "b".repeat((int) Math.sqrt(length) + 1)
                + "')";
    }
}
