package eu.factgraph.http;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.history.ReleasedData;
import eu.factgraph.http.cache.EncodedResponse;
import eu.factgraph.http.message.ResourceRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reload changes all responses at once, or none. */
class ReloadTest {

    private static final String DECREE = "doc/be/act/decree-2019-04-03-primary-care.nt";

    @TempDir Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private ReleasedData data;
    private TestServer server;
    private AdminEndpoint admin;

    @BeforeEach
    void start() {
        data = ReleasedData.in(folder);
        server = new TestServer(null, data.source());
        admin = new AdminEndpoint(0, server.serving);
        admin.start();
    }

    @AfterEach
    void stop() {
        admin.close();
        server.close();
    }

    @Test
    void reload_changes_responses_and_drops_cached_ones() {
        String before = text(server.get(DECREE));
        String version = version();
        data.changeDecreeDate();
        assertEquals(before, text(server.get(DECREE)));
        assertEquals(200, post("/admin/reload").statusCode());
        assertTrue(text(server.get(DECREE)).contains("2019-04-04"));
        assertNotEquals(version, version());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sparql?query=SELECT%20%2A%20%7B%20%3Fact%20%3Fdate%20%222019-04-03%22%5E%5E%3Chttp%3A%2F%2Fwww.w3.org%2F2001%2FXMLSchema%23date%3E%20%7D",
                "data?graph=https%3A%2F%2Fw3id.org%2Ffactgraph%2Fgraph%2Fbe%2F2019%2Flegislation%2Fdomain-specific"
            })
    void cached_response_is_the_one_that_the_snapshot_made(String path) {
        assertNull(ready(path));
        byte[] dispatched = server.get(path).body();
        assertArrayEquals(dispatched, ready(path).body());
        assertArrayEquals(dispatched, server.get(path).body());
        data.changeDecreeDate();
        assertEquals(200, post("/admin/reload").statusCode());
        assertNull(ready(path));
        byte[] anew = server.get(path).body();
        assertFalse(Arrays.equals(dispatched, anew));
        assertArrayEquals(anew, ready(path).body());
    }

    /** The cached response to a request without negotiation headers. */
    private EncodedResponse ready(String path) {
        return server.serving
                .snapshot()
                .cache()
                .lookup(ResourceRequest.negotiationKey("/" + path, name -> Optional.empty()));
    }

    @Test
    void invalid_data_is_reported_and_the_old_data_is_served() {
        String before = text(server.get(DECREE));
        data.edit("be/2019/legislation/domain-specific.ttl", "\"2019-04-03\"", "\"2019-04-03");
        var refused = post("/admin/reload");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("domain-specific.ttl:"), refused.body());
        assertEquals(before, text(server.get(DECREE)));
        var health = JSON.parse(text(server.get("health")));
        assertTrue(
                health.get("fault").toString().contains("domain-specific.ttl"), health.toString());
        data.edit("be/2019/legislation/domain-specific.ttl", "\"2019-04-03", "\"2019-04-03\"");
        assertEquals(200, post("/admin/reload").statusCode());
        assertTrue(!JSON.parse(text(server.get("health"))).hasKey("fault"));
        assertTrue(text(server.get("metrics")).contains("factgraph_reload_faulty 0.0"));
    }

    @Test
    void reload_is_refused_to_browsers_and_to_the_public() throws Exception {
        assertEquals(405, send("GET", "/admin/reload").statusCode());
        assertEquals(404, post("/admin").statusCode());
        assertEquals(403, post("/admin/reload", "Origin", "https://example.org").statusCode());
        assertEquals(404, server.get("admin/reload").statusCode());
        assertThrows(
                InvalidInput.class, () -> new AdminEndpoint(admin.port(), server.serving).start());
    }

    @Test
    void reload_under_load_mixes_no_data() throws Exception {
        var bodies = Set.of("2019-04-03 2019-04-03", "2019-04-04 2019-04-04");
        var over = new AtomicBoolean();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        var clients = Executors.newFixedThreadPool(3);
        try {
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (int number = 0; number < 3; number++) {
                int client = number;
                running.add(clients.submit(asking(client, over, seen)));
            }
            for (int time = 0; time < 3; time++) {
                flip(time);
                assertEquals(200, post("/admin/reload").statusCode());
            }
            over.set(true);
            for (var client : running) {
                client.get();
            }
        } finally {
            clients.shutdownNow();
        }
        assertEquals(bodies, seen);
    }

    /** The date in two parts of one query. */
    private Callable<Void> asking(int client, AtomicBoolean over, Set<String> seen) {
        String query =
                "SELECT (CONCAT(STR(?one),' ',STR(?other)) AS ?dates) { "
                        + "<https://w3id.org/factgraph/id/be/act/decree-2019-04-03-primary-care> <http://data.europa.eu/eli/ontology#date_document> ?one . "
                        + "GRAPH ?g { <https://w3id.org/factgraph/id/be/act/decree-2019-04-03-primary-care> <http://data.europa.eu/eli/ontology#date_document> ?other } }";
        return () -> {
            for (int time = 0; !over.get(); time++) {
                // one client in three sends a new query each time, which is not cached
                String comment = client == 0 ? "%23" + time + "%0A" : "";
                var answer =
                        server.get(
                                "sparql?query="
                                        + comment
                                        + java.net.URLEncoder.encode(query, StandardCharsets.UTF_8),
                                "Accept",
                                "text/csv");
                assertEquals(200, answer.statusCode());
                seen.add(text(answer).split("\r\n")[1]);
            }
            return null;
        };
    }

    private void flip(int time) {
        String[] dates = {"\"2019-04-03\"", "\"2019-04-04\""};
        data.edit(
                "be/2019/legislation/domain-specific.ttl", dates[time % 2], dates[(time + 1) % 2]);
    }

    private String version() {
        return JSON.parse(text(server.get("health"))).get("version").getAsString().value();
    }

    private HttpResponse<String> post(String path, String... headers) {
        return send("POST", path, headers);
    }

    private HttpResponse<String> send(String method, String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + admin.port() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
