package eu.factgraph.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SPARQL 1.1 Protocol and Graph Store Protocol (read), from outside. */
class SparqlProtocolTest {

    private static final String OFFICE = "be/organisation/digital-transformation-office";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(null);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void canonical_iris_of_a_query_are_rebased_and_its_strings_are_not() {
        String canonical = "https://w3id.org/factgraph/id/" + OFFICE;
        String rows =
                text(
                        sparql(
                                "SELECT ?text { BIND (\"<"
                                        + canonical
                                        + ">\" AS ?text) <"
                                        + canonical
                                        + "> <https://w3id.org/factgraph/def/none>*/a ?type }"));
        assertTrue(rows.contains("<" + canonical + ">"), rows);
    }

    @Test
    void POST_of_a_query_answers_as_GET_does() {
        String query = "SELECT ?s { ?s a <https://w3id.org/factgraph/def/Factsheet> }";
        var direct =
                server.send(
                        "POST",
                        "sparql",
                        BodyPublishers.ofString(query),
                        "Content-Type",
                        "application/sparql-query");
        var form =
                server.send(
                        "POST",
                        "sparql",
                        BodyPublishers.ofString("query=" + encoded(query)),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertArrayEquals(sparqlJson(query).body(), direct.body());
        assertArrayEquals(direct.body(), form.body());
    }

    @Test
    void a_syntax_error_is_told_with_line_and_column() {
        var answer = sparql("SELECT *\nWHERE { ?s ?p }");
        assertEquals(400, answer.statusCode());
        assertTrue(text(answer).contains("line 2, column 15"), text(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://localhost:1/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE SILENT <http://localhost:1/> { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { SERVICE SILENT <http://localhost:1/> { ?s ?p ?o } } } }"
            })
    void SERVICE_is_off_wherever_it_hides(String query) {
        assertEquals(403, sparql(query).statusCode());
    }

    @Test
    void updates_are_not_taken() {
        var form =
                server.send(
                        "POST",
                        "sparql",
                        BodyPublishers.ofString("update=" + encoded("CLEAR ALL")),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        var direct =
                server.send(
                        "POST",
                        "sparql",
                        BodyPublishers.ofString("CLEAR ALL"),
                        "Content-Type",
                        "application/sparql-update");
        assertEquals(400, form.statusCode());
        assertEquals(415, direct.statusCode());
        assertEquals(
                405, server.send("PUT", "data?default", BodyPublishers.ofString("")).statusCode());
    }

    @Test
    void data_without_a_parameter_answers_400() {
        assertEquals(400, server.get("data").statusCode());
    }

    @Test
    void sparql_for_a_browser_is_a_form() {
        var page = Jsoup.parse(text(server.get("sparql", "Accept", "text/html")));
        assertFalse(page.select("form textarea[name=query]").isEmpty());
    }

    private static HttpResponse<byte[]> sparql(String query) {
        return server.get("sparql?query=" + encoded(query), "Accept", "text/csv");
    }

    private static HttpResponse<byte[]> sparqlJson(String query) {
        return server.get("sparql?query=" + encoded(query));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
