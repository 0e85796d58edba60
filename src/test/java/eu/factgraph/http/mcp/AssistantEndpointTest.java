package eu.factgraph.http.mcp;

import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eu.factgraph.http.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of Streamable HTTP that concern a server without sessions and streams. */
class AssistantEndpointTest {

    private static final String PING = "{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"ping\"}";

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @Test
    void request_gets_one_json_response_that_no_cache_stores() {
        var response = post(PING, "Accept", "application/json, text/event-stream");
        assertEquals(200, response.statusCode());
        assertEquals("application/json", header(response, "Content-Type"));
        assertEquals("no-store", header(response, "Cache-Control"));
        assertEquals(7, json(response).get("id").getAsInt());
        assertTrue(json(response).has("result"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "DELETE", "PUT"})
    void other_method_is_refused_with_those_that_are_allowed(String method) {
        var response = server.send(method, "mcp", BodyPublishers.noBody());
        assertEquals(405, response.statusCode());
        assertEquals("POST, OPTIONS", header(response, "Allow"));
    }

    @Test
    void preflight_allows_the_header_of_the_version() {
        var response = server.send("OPTIONS", "mcp", BodyPublishers.noBody());
        assertEquals(204, response.statusCode());
        assertTrue(
                header(response, "Access-Control-Allow-Headers").contains("MCP-Protocol-Version"));
    }

    @Test
    void client_that_takes_no_json_is_refused() {
        assertEquals(406, post(PING, "Accept", "text/event-stream").statusCode());
        assertEquals(200, post(PING, "Accept", "*/*").statusCode());
    }

    @Test
    void body_of_another_type_is_refused() {
        var response =
                server.send(
                        "POST", "mcp", BodyPublishers.ofString(PING), "Content-Type", "text/plain");
        assertEquals(415, response.statusCode());
    }

    @Test
    void unknown_version_is_refused_with_those_that_are_supported() {
        var response = post(PING, "MCP-Protocol-Version", "2026-07-28");
        assertEquals(400, response.statusCode());
        String message = json(response).getAsJsonObject("error").get("message").getAsString();
        assertTrue(message.contains("2025-03-26, 2025-06-18, 2025-11-25"), message);
        assertEquals(200, post(PING, "MCP-Protocol-Version", "2025-11-25").statusCode());
    }

    @Test
    void pages_of_other_origins_are_refused() {
        String own = server.url.substring(0, server.url.length() - 1);
        assertEquals(200, post(PING, "Origin", own).statusCode());
        assertEquals(403, post(PING, "Origin", "https://elsewhere.example").statusCode());
        assertEquals(403, post(PING, "Origin", "null").statusCode());
    }

    @Test
    void notification_is_accepted_without_a_response() {
        var response = post("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");
        assertEquals(202, response.statusCode());
        assertEquals(0, response.body().length);
    }

    @Test
    void batch_and_what_is_no_message_are_refused() {
        assertEquals(-32_600, code(post("[" + PING + "]")));
        assertEquals(-32_600, code(post("{}")));
        assertEquals(-32_600, code(post("7")));
        assertEquals(-32_700, code(post("{\"jsonrpc\":")));
        assertEquals(-32_700, code(post("")));
    }

    @Test
    void unknown_method_is_an_error_of_the_protocol() {
        var response = post(PING.replace("ping", "resources/list"));
        assertEquals(200, response.statusCode());
        assertEquals(-32_601, json(response).getAsJsonObject("error").get("code").getAsInt());
    }

    @Test
    void longestbody_is_refused() {
        String longest = PING.replace("ping", "x".repeat(300_000));
        assertEquals(413, post(longest).statusCode());
    }

    private static int code(HttpResponse<byte[]> response) {
        assertEquals(400, response.statusCode());
        assertTrue(json(response).get("id").isJsonNull());
        return json(response).getAsJsonObject("error").get("code").getAsInt();
    }

    private static JsonObject json(HttpResponse<byte[]> response) {
        return JsonParser.parseString(text(response)).getAsJsonObject();
    }

    private static HttpResponse<byte[]> post(String body, String... headers) {
        var all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return server.send(
                "POST", "mcp", BodyPublishers.ofString(body), all.toArray(String[]::new));
    }
}
