package eu.factgraph.http.sparql;

import static eu.factgraph.http.sparql.ExcessiveQueries.BYTES;
import static eu.factgraph.http.sparql.ExcessiveQueries.ENDLESS;
import static eu.factgraph.http.sparql.ExcessiveQueries.ROWS;
import static eu.factgraph.http.sparql.ExcessiveQueries.ROW_TYPES;
import static eu.factgraph.http.sparql.ExcessiveQueries.TRIPLE_TYPES;
import static eu.factgraph.http.sparql.ExcessiveQueries.construct;
import static eu.factgraph.http.sparql.ExcessiveQueries.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A response is complete or refused, for each limit and format. */
class QueryLimitsTest {

    @RegisterExtension static final TestServer small = ExcessiveQueries.small();

    @RegisterExtension static final TestServer brief = ExcessiveQueries.brief();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?all) { %s }",
                "SELECT (COUNT(DISTINCT ?o) AS ?all) { %s }",
                "SELECT ?b (COUNT(*) AS ?all) { %s } GROUP BY ?b",
                "SELECT ?b (MAX(?o) AS ?most) { %s } GROUP BY ?b HAVING (COUNT(*) > 1)",
                "SELECT ?a { %s } ORDER BY ?o ?c LIMIT 1",
                "SELECT ?a { %s FILTER (CONCAT(STR(?a), STR(?o)) = '') }",
                "SELECT ?a { { SELECT DISTINCT ?a { %s } ORDER BY ?a } }",
                "SELECT * { ?x a ?y FILTER NOT EXISTS { %s FILTER (CONCAT(STR(?a), STR(?o)) = '') } }",
                "SELECT * { %s }",
                "ASK { %s FILTER (CONCAT(STR(?a), STR(?o)) = '') }",
                "CONSTRUCT { <urn:a> <urn:b> <urn:c> } { %s }",
                "DESCRIBE ?a { %s }"
            })
    void endless_query_is_ended(String query) {
        assertRefused(503, "1 seconds", brief.ask(query.formatted(ENDLESS), "*/*"));
    }

    /** ARQ evaluates a path in one step, without checking the time. */
    @ParameterizedTest
    @ValueSource(strings = {"(%s*)*", "((%s*)*/<urn:x>)*"})
    void endless_property_path_is_ended(String path) {
        assertRefused(503, "1 seconds", ask(path));
    }

    @Test
    void multiplying_property_path_is_ended_before_it_fills_the_memory() {
        assertRefused(413, "32 MiB", ask("(%1$s/%1$s/%1$s/%1$s/%1$s/%1$s/%1$s/%1$s)?"));
    }

    private static HttpResponse<byte[]> ask(String path) {
        String any = "(<urn:x>|!<urn:x>|^!<urn:x>)";
        return brief.ask(
                "ASK { <https://w3id.org/factgraph/id/be/place/belgium> "
                        + path.formatted(any)
                        + " <urn:none> }",
                "*/*");
    }

    @Test
    void result_with_the_most_rows_is_complete() {
        var response = small.ask("SELECT (1 AS ?one) { ?s ?p ?o } LIMIT " + ROWS, "text/csv");
        assertEquals(200, response.statusCode());
        assertEquals(ROWS + 1, TestServer.text(response).lines().count());
    }

    @Test
    void result_with_the_most_triples_is_complete() {
        var response = small.ask(construct("LIMIT " + ROWS), "application/n-triples");
        assertEquals(200, response.statusCode());
        assertEquals(ROWS, TestServer.text(response).lines().count());
    }

    /** Of endless results too: the limit applies while rows are produced. */
    @ParameterizedTest
    @MethodSource("rowTypes")
    void result_with_one_row_too_many_is_refused(String type) {
        assertRefused(
                413,
                ROWS + " rows",
                small.ask("SELECT (1 AS ?one) { ?s ?p ?o } LIMIT " + (ROWS + 1), type));
        assertRefused(
                413, ROWS + " rows", small.ask("SELECT (1 AS ?one) { " + ENDLESS + " }", type));
    }

    @ParameterizedTest
    @MethodSource("tripleTypes")
    void graph_with_one_triple_too_many_is_refused(String type) {
        assertRefused(413, ROWS + " triples", small.ask(construct("LIMIT " + (ROWS + 1)), type));
        assertRefused(
                413,
                ROWS + " triples",
                small.ask("CONSTRUCT { ?a ?b ?c . ?m ?n ?o } { " + ENDLESS + " }", type));
        assertRefused(413, ROWS + " triples", small.ask("DESCRIBE ?s { ?s ?p ?o }", type));
    }

    @ParameterizedTest
    @MethodSource("rowTypes")
    void result_with_one_byte_too_many_is_refused(String type) {
        assertEquals(200, small.ask("SELECT (" + text(10) + " AS ?x) {}", type).statusCode());
        assertRefused(
                413, BYTES + " bytes", small.ask("SELECT (" + text(BYTES) + " AS ?x) {}", type));
    }

    @ParameterizedTest
    @MethodSource("tripleTypes")
    void graph_with_one_byte_too_many_is_refused(String type) {
        String query = "CONSTRUCT { <urn:a> <urn:b:c> ?x } { BIND (%s AS ?x) }";
        assertEquals(200, small.ask(query.formatted(text(10)), type).statusCode());
        assertRefused(413, BYTES + " bytes", small.ask(query.formatted(text(BYTES)), type));
    }

    @Test
    void head_beyond_a_limit_gets_the_status_of_get() {
        var response =
                small.send(
                        "HEAD",
                        "sparql?query=" + TestServer.encoded("SELECT (1 AS ?one) { ?s ?p ?o }"),
                        java.net.http.HttpRequest.BodyPublishers.noBody());
        assertEquals(413, response.statusCode());
    }

    static List<String> rowTypes() {
        return ROW_TYPES;
    }

    static List<String> tripleTypes() {
        return TRIPLE_TYPES;
    }

    private static void assertRefused(int status, String limit, HttpResponse<byte[]> response) {
        assertEquals(status, response.statusCode(), TestServer.text(response));
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        var problem = JSON.parse(TestServer.text(response));
        String detail = problem.get("detail").getAsString().value();
        assertTrue(detail.contains(limit), detail);
    }
}
