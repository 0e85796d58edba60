package eu.factgraph.http.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Updates are refused, in whatever way they are sent. */
class RefusedUpdatesTest {

    private static final String UPDATE = "application/sparql-update";

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    /** The update cases of W3C's manifest, valid and invalid. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update_post_form                  | application/x-www-form-urlencoded | update=CLEAR%20ALL | 400",
                "update_post_direct                | application/sparql-update | CLEAR ALL | 415",
                "update_base_uri                   | application/sparql-update | INSERT DATA { <s> <p> <test> } | 415",
                "bad_multiple_updates              | application/x-www-form-urlencoded | update=CLEAR%20NAMED&update=CLEAR%20DEFAULT | 400",
                "bad_update_wrong_media_type       | text/plain | CLEAR NAMED | 415",
                "bad_update_syntax                 | application/x-www-form-urlencoded | update=CLEAR%20XYZ | 400",
                "bad_update_dataset_conflict       | application/x-www-form-urlencoded | using-named-graph-uri=urn%3Aa&update=CLEAR%20ALL | 400"
            })
    void updates_are_refused(String name, String type, String body, int status) {
        assertEquals(status, post("", type, body).statusCode(), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?using-graph-uri=urn:a",
                "?using-named-graph-uri=urn:a",
                "?using-graph-uri=urn:a&using-named-graph-uri=urn:b"
            })
    void update_with_dataset_parameters_is_refused(String parameters) {
        assertEquals(415, post(parameters, UPDATE, "CLEAR ALL").statusCode());
    }

    @Test
    void bad_update_get_missing_form_type_and_non_utf8_are_refused() {
        assertEquals(400, server.get("sparql?update=CLEAR%20ALL").statusCode());
        assertEquals(
                415,
                server.send("POST", "sparql", BodyPublishers.ofString("update=CLEAR%20ALL"))
                        .statusCode());
        assertEquals(
                415,
                server.send(
                                "POST",
                                "sparql",
                                BodyPublishers.ofByteArray(
                                        "CLEAR ALL".getBytes(StandardCharsets.UTF_16)),
                                "Content-Type",
                                UPDATE)
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
                "DELETE WHERE { ?s ?p ?o }",
                "LOAD <file:///etc/passwd>",
                "CLEAR ALL",
                "DROP GRAPH <urn:a>",
                "PREFIX a: <urn:a> INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }"
            })
    void update_sent_in_any_way_is_refused(String update) {
        var asQuery = server.ask(update, "*/*");
        assertEquals(400, asQuery.statusCode());
        assertTrue(TestServer.text(asQuery).contains("This is an update"));
        assertEquals(400, post("", "application/sparql-query", update).statusCode());
        assertEquals(415, post("", "application/sparql-update", update).statusCode());
        assertEquals(
                400,
                post(
                                "",
                                "application/x-www-form-urlencoded",
                                "update=" + TestServer.encoded(update))
                        .statusCode());
        assertEquals(400, server.get("sparql?update=" + TestServer.encoded(update)).statusCode());
    }

    private static HttpResponse<byte[]> post(String parameters, String type, String body) {
        return server.send(
                "POST", "sparql" + parameters, BodyPublishers.ofString(body), "Content-Type", type);
    }
}
