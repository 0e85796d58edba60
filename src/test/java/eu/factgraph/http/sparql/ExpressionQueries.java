package eu.factgraph.http.sparql;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import eu.factgraph.query.limit.QueryLimits;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Queries with an expression in each position of the grammar, or with long values. */
final class ExpressionQueries {

    static final String PREFIXES =
            """
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
            """;

    static final int DIGITS = 10_000;

    /** Queries with {@code %s} in each position where an expression is allowed. */
    static final List<String> PLACES =
            List.of(
                    "SELECT (%s AS ?x) {}",
                    "SELECT * { BIND (%s AS ?x) }",
                    "SELECT * { FILTER (%s) }",
                    "SELECT * { VALUES ?v { 1 2 } FILTER (?v = 1 && %s) }",
                    "SELECT * { VALUES ?v { 1 2 } FILTER (%s || ?v = 3) }",
                    "SELECT * { FILTER (!%s) }",
                    "SELECT * { FILTER (%s IN (true, false)) }",
                    "SELECT * { FILTER (true NOT IN (%s)) }",
                    "SELECT (IF(%s, 1, 2) AS ?x) {}",
                    "SELECT (IF(true, %s, 2) AS ?x) {}",
                    "SELECT (COALESCE(%s, 1) AS ?x) {}",
                    "SELECT (COALESCE(1/0, IF(%s, 1/0, 1)) AS ?x) {}",
                    "SELECT (COUNT(*) AS ?n) { VALUES ?v { 1 } } GROUP BY (%s AS ?k)",
                    "SELECT ?v { VALUES ?v { 1 } } GROUP BY ?v HAVING (%s)",
                    "SELECT ?v { VALUES ?v { 1 2 } } ORDER BY (%s)",
                    "SELECT ?v { VALUES ?v { 1 2 } } ORDER BY DESC(%s) LIMIT 1",
                    "SELECT (COUNT(%s) AS ?n) { VALUES ?v { 1 } }",
                    "SELECT (SUM(IF(%s, 1, 0)) AS ?n) { VALUES ?v { 1 } }",
                    "SELECT (GROUP_CONCAT(DISTINCT STR(%s)) AS ?n) { VALUES ?v { 1 } }",
                    "SELECT (MAX(%s) AS ?n) (SAMPLE(%s) AS ?m) { VALUES ?v { 1 } }",
                    "SELECT * { FILTER EXISTS { FILTER (%s) } }",
                    "SELECT * { FILTER NOT EXISTS { BIND (%s AS ?x) } }",
                    "SELECT * { VALUES ?v { 1 } OPTIONAL { VALUES ?w { 2 } FILTER (%s) } }",
                    "SELECT * { { FILTER (%s) } UNION { VALUES ?v { 1 } } }",
                    "SELECT * { VALUES ?v { 1 } MINUS { VALUES ?v { 1 } FILTER (%s) } }",
                    "SELECT * { { SELECT (%s AS ?x) {} } }",
                    "SELECT * { { SELECT ?v { VALUES ?v { 1 } FILTER (%s) } LIMIT 1 } }",
                    "SELECT * { GRAPH ?g { ?s ?p ?o FILTER (%s) } }",
                    "SELECT DISTINCT ?s { ?s a ?type FILTER (CONTAINS(STR(?s), 'place') && %s) }",
                    "ASK { FILTER (%s) }",
                    "CONSTRUCT { <urn:a> <urn:b> ?x } { BIND (%s AS ?x) }",
                    "DESCRIBE ?s { VALUES ?s { <urn:a> } FILTER (%s) }");

    private ExpressionQueries() {}

    /** With a time limit of one second. */
    static TestServer brief() {
        return new TestServer(
                new QueryLimits(Duration.ofSeconds(1), Long.MAX_VALUE, Long.MAX_VALUE), Set.of());
    }

    static HttpResponse<byte[]> ask(TestServer server, String query) {
        return server.send(
                "POST",
                "sparql",
                BodyPublishers.ofString(PREFIXES + query),
                "Content-Type",
                "application/sparql-query",
                "Accept",
                "*/*");
    }

    static String filled(String place, String expression) {
        return place.replace("%s", expression);
    }

    /** In parallel, as each query takes a second. */
    static void assertAllRefused(
            TestServer server, int status, String reason, Stream<String> queries) {
        List<String> notRefused =
                queries.toList().parallelStream()
                        .map(
                                query -> {
                                    var response = ask(server, query);
                                    boolean isRefused =
                                            response.statusCode() == status
                                                    && text(response).contains(reason);
                                    return isRefused
                                            ? ""
                                            : query
                                                    + " gives "
                                                    + response.statusCode()
                                                    + text(response);
                                })
                        .filter(wrong -> !wrong.isEmpty())
                        .toList();
        assertEquals(List.of(), notRefused);
    }

    /** Binds a text of 2^times characters to ?x{times}. */
    static String doubled(int times, String then) {
        return "SELECT (1 AS ?one) { BIND (\"a\" AS ?x0) "
                + IntStream.range(0, times)
                        .mapToObj(
                                step ->
                                        "BIND (CONCAT(?x%1$d, ?x%1$d) AS ?x%2$d)"
                                                .formatted(step, step + 1))
                        .collect(Collectors.joining(" "))
                + " "
                + then
                + " }";
    }

    /** Binds a number of 2^times + 1 digits to ?x{times}. */
    static String squared(int times, String start, String then) {
        return "SELECT (1 AS ?one) { BIND ("
                + start
                + " AS ?x0) "
                + IntStream.range(0, times)
                        .mapToObj(
                                step ->
                                        "BIND (?x%1$d * ?x%1$d AS ?x%2$d)"
                                                .formatted(step, step + 1))
                        .collect(Collectors.joining(" "))
                + " "
                + then
                + " }";
    }

    static void assertRefused(int status, String reason, HttpResponse<byte[]> response) {
        assertEquals(status, response.statusCode(), text(response));
        assertTrue(text(response).contains(reason), text(response));
    }
}
