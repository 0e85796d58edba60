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

/** Requests that are refused, and the headers of every response for browsers. */
class RefusedRequestsTest {

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @Test
    void request_target_that_is_too_long_gets_414() {
        var response = server.get("sparql?query=" + "a".repeat(20_000));
        assertProblem(414, response);
        assertClosesConnection(response);
    }

    @Test
    void headers_that_are_too_long_get_431() {
        var response = server.get("", "X-Long", "a".repeat(20_000));
        assertProblem(431, response);
        assertClosesConnection(response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id/a%2Fb", "..%2fetc", "id/%00", "id/a%5Cb", "id;x=/..;/"})
    void ambiguous_path_is_refused_without_internals(String path) {
        var response = server.get(path);
        assertTrue(List.of(400, 404).contains(response.statusCode()), path);
        assertProblem(response.statusCode(), response);
        assertClosesConnection(response);
    }

    @ParameterizedTest
    @CsvSource({"PUT", "DELETE", "PATCH", "POST", "TRACE", "PROPFIND", "FOO"})
    void unsupported_method_gets_405_with_allow(String method) {
        for (String path :
                List.of(
                        "",
                        "doc/be/act/decree-2019-04-03-primary-care",
                        "data?default",
                        "export/cpov.ttl")) {
            var response = server.send(method, path, BodyPublishers.noBody());
            assertEquals(405, response.statusCode(), method + " " + path);
            assertEquals("GET, HEAD, OPTIONS", header(response, "Allow"));
        }
    }

    @Test
    void browser_script_of_any_origin_may_read_only() {
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
            var response = server.get(path, "Origin", "https://example.org");
            assertEquals("*", header(response, "Access-Control-Allow-Origin"), path);
            assertEquals("", header(response, "Access-Control-Allow-Credentials"), path);
            assertTrue(header(response, "Access-Control-Expose-Headers").contains("ETag"), path);
            assertEquals("nosniff", header(response, "X-Content-Type-Options"));
            assertEquals("", header(response, "Server"), path);
        }
    }

    @Test
    void forwarded_host_changes_no_iri() {
        var plain = server.get("doc/be/act/decree-2019-04-03-primary-care.nt");
        var response =
                server.get(
                        "doc/be/act/decree-2019-04-03-primary-care.nt",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Proto",
                        "https",
                        "Forwarded",
                        "host=evil.example;proto=https");
        assertEquals(text(plain), text(response));
        assertEquals(header(plain, "Link"), header(response, "Link"));
    }

    @Test
    void page_may_load_only_its_own_style() {
        for (String path : List.of("", "nowhere", "doc/be/act/decree-2019-04-03-primary-care")) {
            var page = server.get(path, "Accept", "text/html");
            String policy = header(page, "Content-Security-Policy");
            assertTrue(policy.startsWith("default-src 'none'; style-src 'self'"), path);
            assertFalse(policy.contains("unsafe"));
        }
    }

    @Test
    void health_reports_the_version_served() {
        var health = JSON.parse(text(server.get("health")));
        assertTrue(health.get("ready").getAsBoolean().value());
        assertEquals(
                server.serving.snapshot().version(), health.get("version").getAsString().value());
        assertFalse(health.hasKey("fault"));
    }

    @Test
    void metrics_count_requests_under_fixed_labels() {
        server.get("nowhere/that/a/stranger/made/up");
        String metrics = text(server.get("metrics"));
        assertTrue(
                metrics.contains(
                        "factgraph_http_requests_seconds_count{kind=\"other\",method=\"GET\",status=\"404\"}"),
                metrics);
        assertFalse(metrics.contains("stranger"));
        assertTrue(metrics.contains("jvm_memory_used_bytes"));
    }

    /** Otherwise the client would send its next request on a connection that is no longer read. */
    private static void assertClosesConnection(HttpResponse<byte[]> response) {
        assertEquals("close", header(response, "Connection"));
    }

    private static void assertProblem(int status, HttpResponse<byte[]> response) {
        assertEquals(status, response.statusCode());
        assertEquals("application/problem+json", header(response, "Content-Type"));
        var problem = JSON.parse(text(response));
        assertEquals(status, problem.get("status").getAsNumber().value().intValue());
        assertFalse(text(response).contains("eclipse") || text(response).contains("Exception"));
    }
}
