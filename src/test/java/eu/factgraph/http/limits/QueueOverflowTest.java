package eu.factgraph.http.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import eu.factgraph.query.limit.QueryLimits;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More concurrent queries than the queue holds: some wait, the others get Retry-After. */
class QueueOverflowTest {

    private static final int QUERIES = 60;

    /** Only the time limit ends it. */
    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";

    @Test
    void queries_beyond_the_capacity_get_429_or_503_and_others_are_served() {
        var limits = new QueryLimits(Duration.ofSeconds(4), 100, 100_000);
        try (var server = new TestServer(limits, Set.of())) {
            var client = HttpClient.newHttpClient();
            List<CompletableFuture<HttpResponse<String>>> responses =
                    IntStream.range(0, QUERIES)
                            .mapToObj(
                                    number ->
                                            client.sendAsync(
                                                    query(server, number), BodyHandlers.ofString()))
                            .toList();
            assertEquals(200, server.get("doc/be/place/belgium").statusCode());
            var statuses = new java.util.TreeSet<Integer>();
            for (var response : responses) {
                var completed = response.join();
                statuses.add(completed.statusCode());
                if (completed.statusCode() == 429) {
                    assertTrue(completed.headers().firstValue("Retry-After").isPresent());
                }
                assertTrue(completed.body().contains("\"status\""), completed.body());
            }
            assertEquals(Set.of(429, 503), statuses);
            assertEquals(200, server.ask("ASK {}", "text/csv").statusCode());
        }
    }

    private static HttpRequest query(TestServer server, int number) {
        return HttpRequest.newBuilder(
                        URI.create(
                                server.url
                                        + "sparql?query="
                                        + TestServer.encoded("# " + number + "\n" + ENDLESS)))
                .build();
    }
}
