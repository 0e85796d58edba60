package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Series;
import eu.factgraph.cli.SteadyClient.Expected;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes behind nginx, as {@code docs/operation.md} describes it. */
class ManyCopiesIT {

    private static final String HTML = "text/html";
    private static final String TURTLE = "text/turtle";
    private static final String JSON_LD = "application/ld+json";
    private static final String RESULTS = "application/sparql-results+json";
    private static final String BOARD = "doc/ee/organisation/tax-board";

    private static final List<Expected> REQUESTS =
            List.of(
                    get(BOARD, TURTLE, "en", TURTLE),
                    get(BOARD, HTML, "fr", HTML),
                    get(BOARD, HTML, "en", HTML),
                    get(BOARD, JSON_LD, "en", JSON_LD),
                    get("", HTML, "de", HTML),
                    get("question/office-holders.csv?country=ee", "*/*", "en", "text/csv"),
                    get("search?q=family&format=json", "*/*", "en", "application/json"),
                    get("export/dataset.nq", "*/*", "en", "application/n-quads"),
                    new Expected("id/ee/organisation/tax-board", "", HTML, "en", 303, ""),
                    new Expected("nowhere", "", HTML, "en", 404, HTML),
                    new Expected(
                            "sparql",
                            "SELECT * { ?s ?p ?o } LIMIT 9",
                            RESULTS,
                            "en",
                            200,
                            RESULTS));

    @TempDir Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    private static Expected get(String path, String accept, String language, String type) {
        return new Expected(path, "", accept, language, 200, type);
    }

    @BeforeEach
    void requireNginx() throws IOException {
        NginxProcess.program();
        Files.createDirectory(folder.resolve("nginx"));
    }

    private ServerCopy copy(String name) throws IOException {
        Path data = folder.resolve(name);
        Series.copyTo(data);
        String cache = folder.resolve("prepared").toString();
        return new ServerCopy(data, "--base", "https://facts.example.org/", "--cache", cache);
    }

    private static void change(ServerCopy copy) throws IOException {
        Path file = copy.data().resolve("ee/things/organisation.ttl");
        Files.writeString(file, Files.readString(file).replace("Tax Board", "Board of Taxes"));
    }

    private HttpResponse<String> get(NginxProcess nginx, String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(nginx.url() + path));
        request.header("Accept", TURTLE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    @Timeout(600)
    void release_and_restarts_fail_no_request() throws Exception {
        try (var one = copy("one");
                var two = copy("two");
                var nginx = NginxProcess.start(folder.resolve("nginx"), one.port(), two.port());
                var steady = new SteadyClient(nginx.url(), REQUESTS)) {
            steady.awaitRound();
            assertSame(one, two);
            for (ServerCopy copy : List.of(one, two)) {
                change(copy);
                copy.reload();
                steady.awaitRound();
            }
            for (ServerCopy copy : List.of(one, two)) {
                copy.restart();
                steady.awaitRound();
            }
            assertEquals(List.of(), List.copyOf(steady.faults));
            assertSame(one, two);
            assertTrue(one.get(BOARD, TURTLE).body().contains("Board of Taxes"));
            while (!get(nginx, BOARD).body().contains("Board of Taxes")) {
                steady.awaitRound();
            }
            assertFalse(
                    List.of("HIT", "REVALIDATED", "UPDATING").stream()
                            .noneMatch(steady.cacheStates::contains),
                    steady.cacheStates::toString);
        }
    }

    /** What both answer is the same, byte for byte, and has the same ETag. */
    private static void assertSame(ServerCopy one, ServerCopy two) throws Exception {
        for (Expected expected : REQUESTS) {
            if (expected.query().isEmpty()) {
                var first = one.get(expected.path(), expected.accept());
                var second = two.get(expected.path(), expected.accept());
                assertEquals(
                        first.headers().firstValue("ETag"), second.headers().firstValue("ETag"));
                assertEquals(first.body(), second.body());
            }
        }
    }

    @Test
    @Timeout(600)
    void cache_answers_while_no_copy_does() throws Exception {
        try (var one = copy("one");
                var nginx = NginxProcess.start(folder.resolve("nginx"), one.port(), one.port())) {
            HttpResponse<String> response = get(nginx, BOARD);
            String tag = response.headers().firstValue("ETag").orElseThrow();
            assertEquals(304, get(nginx, BOARD, "If-None-Match", tag).statusCode());
            assertEquals(404, get(nginx, "metrics").statusCode());
            one.stop();
            HttpResponse<String> stale = get(nginx, BOARD);
            assertEquals(200, stale.statusCode());
            assertEquals(response.body(), stale.body());
            assertEquals(502, get(nginx, "health").statusCode());
        }
    }
}
