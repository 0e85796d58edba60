package eu.factgraph.http.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import eu.factgraph.query.limit.QueryLimits;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Operators that hold rows are ended before they fill the memory; SILENT and OPTIONAL hide no
 * exceeded limit.
 */
class MemoryBudgetTest {

    private static final long HELD = 1 << 20;

    /** A hundred million combinations. */
    private static final String MANY = "?a ?b ?c . ?d ?e ?f";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server =
                new TestServer(
                        new QueryLimits(
                                Duration.ofMinutes(5), Long.MAX_VALUE, Long.MAX_VALUE, HELD),
                        Set.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { %s } ORDER BY ?c ?f",
                "SELECT ?a { %s } ORDER BY ?f LIMIT 50000",
                "SELECT DISTINCT * { %s } OFFSET 99999999",
                "SELECT ?c ?f (COUNT(*) AS ?n) { %s } GROUP BY ?c ?f",
                "SELECT (COUNT(DISTINCT *) AS ?n) { %s }",
                "SELECT (COUNT(DISTINCT CONCAT(STR(?c), STR(?f))) AS ?n) { %s }",
                "SELECT (SUM(DISTINCT STRLEN(STR(?c)) + STRLEN(STR(?f)) + 1/(1+RAND())) AS ?n) { %s }",
                "SELECT (GROUP_CONCAT(STR(?f)) AS ?n) { %s }",
                "SELECT ?a { { SELECT ?a ?c { ?a ?b ?c } } { SELECT ?f ?c { %s } } }",
                "SELECT ?a { ?a ?b ?c OPTIONAL { SELECT ?f ?c { %s } } }",
                "SELECT ?a { ?a ?b ?c MINUS { ?d ?e ?f . ?a ?b ?c } }",
                "SELECT ?a { ?a ?b ?c FILTER EXISTS { SELECT DISTINCT ?f ?d { %s } ORDER BY ?f } }",
                "SELECT (COALESCE(EXISTS { SELECT * { %s } ORDER BY ?f }, 1) AS ?x) {}",
                "ASK { { SELECT * { %s } ORDER BY ?f } }",
                "CONSTRUCT { ?x <urn:p> ?f } { %s BIND (BNODE() AS ?x) }",
                "DESCRIBE ?x { %s BIND (IRI(CONCAT('urn:x:', STR(RAND()))) AS ?x) }",
                "SELECT * { { SELECT * { %s } ORDER BY ?f } UNION { ?x ?y ?z } }",
                "SELECT * { GRAPH ?g { { SELECT * { %s } ORDER BY ?f } } }",
            })
    void query_that_holds_too_many_rows_is_refused(String query) {
        assertRefused(query.formatted(MANY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ((!<urn:x>|^!<urn:x>)/(!<urn:x>|^!<urn:x>)/(!<urn:x>|^!<urn:x>)/(!<urn:x>|^!<urn:x>)/(!<urn:x>|^!<urn:x>))? ?o } OFFSET 9999999",
                "SELECT * { ?s (!<urn:x>|^!<urn:x>)* ?o } OFFSET 99999999",
            })
    void path_that_reaches_too_much_is_refused(String query) {
        assertRefused(query);
    }

    private static void assertRefused(String query) {
        var response = server.ask(query, "*/*");
        String text = TestServer.text(response);
        assertEquals(
                413,
                response.statusCode(),
                query + text.substring(0, Math.min(500, text.length())));
        assertTrue(text.contains("1 MiB of memory"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?a { ?a ?b ?c } ORDER BY ?c LIMIT 5",
                "SELECT ?b (COUNT(*) AS ?n) { ?a ?b ?c } GROUP BY ?b",
                "SELECT (COUNT(*) AS ?n) { { SELECT DISTINCT ?b { ?a ?b ?c } LIMIT 20 } FILTER EXISTS { SELECT ?b { ?a ?b ?d } ORDER BY ?d LIMIT 100 } }",
            })
    void query_that_releases_its_rows_is_answered(String query) {
        var response = server.ask(query, "text/csv");
        assertEquals(200, response.statusCode(), TestServer.text(response));
    }
}
