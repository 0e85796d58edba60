package eu.factgraph.http.limits;

import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is turned away, and what every answer says to browsers. */
class RefusedRequestsTest {

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @Test
    void an_address_that_is_too_long_answers_414() {
        var answer = server.get("sparql?query=" + "a".repeat(20_000));
        isProblem(414, answer);
        isTheLastOfItsConnection(answer);
    }

    @Test
    void headers_that_are_too_long_answer_431() {
        var answer = server.get("", "X-Long", "a".repeat(20_000));
        isProblem(431, answer);
        isTheLastOfItsConnection(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id/a%2Fb", "..%2fetc", "id/%00", "id/a%5Cb", "id;x=/..;/"})
    void a_path_that_plays_tricks_is_refused_without_a_word_of_the_server(String path) {
        var answer = server.get(path);
        assertTrue(List.of(400, 404).contains(answer.statusCode()), path);
        isProblem(answer.statusCode(), answer);
        isTheLastOfItsConnection(answer);
    }

    @ParameterizedTest
    @CsvSource({"PUT", "DELETE", "PATCH", "POST", "TRACE", "PROPFIND", "FOO"})
    void another_method_answers_405_with_those_that_are_taken(String method) {
        for (String path :
                List.of(
                        "",
                        "doc/be/act/decree-2019-04-03-primary-care",
                        "data?default",
                        "export/cpov.ttl")) {
            var answer = server.send(method, path, BodyPublishers.noBody());
            assertEquals(405, answer.statusCode(), method + " " + path);
            assertEquals("GET, HEAD, OPTIONS", header(answer, "Allow"));
        }
    }

    @Test
    void a_browser_may_read_from_anywhere_and_do_nothing_else() {
        var preflight =
                server.send(
                        "OPTIONS",
                        "sparql",
                        BodyPublishers.noBody(),
                        "Origin",
                        "https://example.org",
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "content-type");
        assertEquals(204, preflight.statusCode());
        assertEquals("GET, HEAD, POST, OPTIONS", header(preflight, "Allow"));
        assertEquals("GET, HEAD, POST, OPTIONS", header(preflight, "Access-Control-Allow-Methods"));
        assertTrue(header(preflight, "Access-Control-Allow-Headers").contains("Content-Type"));
        for (String path : List.of("", "nowhere", "id/be/act/gdpr", "sparql?query=x", "health")) {
            var answer = server.get(path, "Origin", "https://example.org");
            assertEquals("*", header(answer, "Access-Control-Allow-Origin"), path);
            assertEquals("", header(answer, "Access-Control-Allow-Credentials"), path);
            assertTrue(header(answer, "Access-Control-Expose-Headers").contains("ETag"), path);
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
            assertEquals("", header(answer, "Server"), path);
        }
    }

    @Test
    void no_header_of_a_client_changes_an_iri() {
        var plain = server.get("doc/be/act/decree-2019-04-03-primary-care.nt");
        var answer =
                server.get(
                        "doc/be/act/decree-2019-04-03-primary-care.nt",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Proto",
                        "https",
                        "Forwarded",
                        "host=evil.example;proto=https");
        assertEquals(text(plain), text(answer));
        assertEquals(header(plain, "Link"), header(answer, "Link"));
    }

    @Test
    void a_page_may_load_nothing_but_its_own_style() {
        for (String path : List.of("", "nowhere", "doc/be/act/decree-2019-04-03-primary-care")) {
            var page = server.get(path, "Accept", "text/html");
            String policy = header(page, "Content-Security-Policy");
            assertTrue(policy.startsWith("default-src 'none'; style-src 'self'"), path);
            assertFalse(policy.contains("unsafe"));
        }
    }

    @Test
    void health_tells_what_is_served() {
        var health = JSON.parse(text(server.get("health")));
        assertTrue(health.get("ready").getAsBoolean().value());
        assertEquals(
                server.serving.snapshot().version(), health.get("version").getAsString().value());
        assertFalse(health.hasKey("fault"));
    }

    @Test
    void metrics_count_requests_under_labels_of_our_own() {
        server.get("nowhere/that/a/stranger/made/up");
        String metrics = text(server.get("metrics"));
        assertTrue(
                metrics.contains(
                        "factgraph_http_requests_seconds_count{kind=\"other\",method=\"GET\",status=\"404\"}"),
                metrics);
        assertFalse(metrics.contains("stranger"));
        assertTrue(metrics.contains("jvm_memory_used_bytes"));
    }

    /** A client that is not told would send its next request where nobody reads any more. */
    private static void isTheLastOfItsConnection(HttpResponse<byte[]> answer) {
        assertEquals("close", header(answer, "Connection"));
    }

    private static void isProblem(int status, HttpResponse<byte[]> answer) {
        assertEquals(status, answer.statusCode());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        var problem = JSON.parse(text(answer));
        assertEquals(status, problem.get("status").getAsNumber().value().intValue());
        assertFalse(text(answer).contains("eclipse") || text(answer).contains("Exception"));
    }
}
