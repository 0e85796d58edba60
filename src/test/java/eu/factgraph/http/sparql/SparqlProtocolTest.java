package eu.factgraph.http.sparql;

import static eu.factgraph.http.TestServer.encoded;
import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The SPARQL 1.1 Protocol. Each case of W3C's protocol test manifest has a test of the same name on
 * our own graphs; for the updates, the tests are that they are refused.
 */
class SparqlProtocolTest {

    private static final String CANONICAL = "https://w3id.org/factgraph/";

    /** Three sections, each described in its own graph only. */
    private static final String ONE = CANONICAL + "graph/be/2019/legislation/specific";

    private static final String TWO = CANONICAL + "graph/be/2019/governance/national/policy";

    private static final String THREE = CANONICAL + "graph/be/2019/legislation";

    private static final String FORM = "application/x-www-form-urlencoded";

    private static final String DIRECT = "application/sparql-query";

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @Test
    void query_get() {
        assertTruth(true, server.get("sparql?query=ASK%20%7B%7D"));
    }

    @Test
    void query_post_form() {
        assertTruth(true, post("?default-graph-uri=" + encoded(ONE), FORM, "query=ASK%20%7B%7D"));
    }

    @Test
    void query_post_direct() {
        assertTruth(true, post("", DIRECT, "ASK {}"));
    }

    @Test
    void query_dataset_default_graph() {
        String query = "ASK { <" + ONE + "> a ?type }";
        assertTruth(true, both(query, "default-graph-uri", ONE));
        assertTruth(false, both(query, "default-graph-uri", TWO));
    }

    @Test
    void query_dataset_default_graphs() {
        String query = "ASK { <" + ONE + "> a ?type . <" + TWO + "> a ?type }";
        assertTruth(true, both(query, "default-graph-uri", ONE, "default-graph-uri", TWO));
        assertTruth(false, both(query, "default-graph-uri", ONE, "default-graph-uri", THREE));
    }

    @Test
    void query_dataset_named_graphs() {
        String query =
                "ASK { GRAPH ?a { <" + ONE + "> a ?type } GRAPH ?b { <" + TWO + "> a ?type } }";
        assertTruth(true, both(query, "named-graph-uri", ONE, "named-graph-uri", TWO));
        assertTruth(false, both(query, "named-graph-uri", ONE));
        assertTruth(false, both("ASK { ?s ?p ?o }", "named-graph-uri", ONE));
    }

    @Test
    void query_dataset_full() {
        String query =
                "ASK { <%s> a ?type GRAPH ?a { <%s> a ?type } GRAPH ?b { <%s> a ?type } }"
                        .formatted(THREE, ONE, TWO);
        assertTruth(
                true,
                both(
                        query,
                        "default-graph-uri",
                        THREE,
                        "named-graph-uri",
                        ONE,
                        "named-graph-uri",
                        TWO));
        assertTruth(
                false,
                both(
                        query,
                        "default-graph-uri",
                        ONE,
                        "named-graph-uri",
                        ONE,
                        "named-graph-uri",
                        TWO));
    }

    /** The dataset of the request overrides that of the query. */
    @Test
    void query_multiple_dataset() {
        String query = "ASK FROM <" + ONE + "> { <%s> a ?type }";
        assertTruth(true, both(query.formatted(TWO), "default-graph-uri", TWO));
        assertTruth(false, both(query.formatted(ONE), "default-graph-uri", TWO));
        assertTruth(true, both(query.formatted(ONE)));
    }

    @Test
    void dataset_in_the_form_body_is_used() {
        String query = "query=" + encoded("ASK { <" + ONE + "> a ?type }");
        assertTruth(true, post("", FORM, query + "&default-graph-uri=" + encoded(ONE)));
        assertTruth(false, post("", FORM, query + "&default-graph-uri=" + encoded(TWO)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void bad_query_method(String method) {
        var response = server.send(method, "sparql?query=ASK%20%7B%7D", BodyPublishers.noBody());
        assertEquals(405, response.statusCode());
        assertEquals("GET, HEAD, POST, OPTIONS", header(response, "Allow"));
    }

    @Test
    void bad_multiple_queries() {
        String two = "query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D";
        assertEquals(400, server.get("sparql?" + two).statusCode());
        assertEquals(400, post("", FORM, two).statusCode());
        assertEquals(400, post("?query=ASK%20%7B%7D", FORM, "query=ASK%20%7B%7D").statusCode());
        assertEquals(400, post("?query=ASK%20%7B%7D", DIRECT, "ASK {}").statusCode());
    }

    @Test
    void request_without_a_query_gets_400() {
        assertEquals(400, server.get("sparql?default-graph-uri=urn:a").statusCode());
        assertEquals(400, server.get("sparql?query=").statusCode());
        assertEquals(400, post("", FORM, "x=1").statusCode());
        assertEquals(400, post("", DIRECT, "").statusCode());
    }

    @Test
    void bad_query_wrong_media_type() {
        assertEquals(415, post("", "text/plain", "ASK {}").statusCode());
    }

    @Test
    void bad_query_missing_form_type_and_missing_direct_type() {
        for (String body : new String[] {"query=ASK%20%7B%7D", "ASK {}"}) {
            assertEquals(
                    415, server.send("POST", "sparql", BodyPublishers.ofString(body)).statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-query, UTF-16",
        "application/sparql-query, UTF-16LE",
        "application/sparql-query, ISO-8859-1",
        "application/sparql-query; charset=UTF-16, UTF-16",
        "application/x-www-form-urlencoded, UTF-16"
    })
    void bad_query_non_utf8(String type, String charset) {
        byte[] body = "ASK { ?s ?p 'é' }".getBytes(Charset.forName(charset));
        var response =
                server.send(
                        "POST", "sparql", BodyPublishers.ofByteArray(body), "Content-Type", type);
        assertEquals(400, response.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"query=%FF", "query=ASK%7B%7D&x=%C3", "query=%E", "query=%zz"})
    void parameters_with_invalid_utf8_get_400(String parameters) {
        assertEquals(400, post("", FORM, parameters).statusCode());
    }

    /** Sends the query by GET and by direct POST, and expects the same response. */
    private static HttpResponse<byte[]> both(String query, String... parameters) {
        var pairs = new StringBuilder();
        for (int at = 0; at < parameters.length; at += 2) {
            pairs.append('&')
                    .append(parameters[at])
                    .append('=')
                    .append(encoded(parameters[at + 1]));
        }
        var got = server.get("sparql?query=" + encoded(query) + pairs);
        var posted = post("?" + pairs, DIRECT, query);
        assertEquals(text(got), text(posted));
        assertTrue(Arrays.equals(got.body(), posted.body()));
        return posted;
    }

    private static HttpResponse<byte[]> post(String parameters, String type, String body) {
        return server.send(
                "POST", "sparql" + parameters, BodyPublishers.ofString(body), "Content-Type", type);
    }

    private static void assertTruth(boolean expected, HttpResponse<byte[]> response) {
        assertEquals(200, response.statusCode(), text(response));
        assertEquals("application/sparql-results+json", header(response, "Content-Type"));
        assertTrue(text(response).contains(Boolean.toString(expected)), text(response));
    }
}
