package eu.factgraph.http.limits;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.Server;
import eu.factgraph.http.TestServer;
import eu.factgraph.http.sparql.BlockingQueries;
import eu.factgraph.query.limit.QueryLimits;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clients with many requests wait; other clients do not wait for them. */
@Timeout(120)
class FairnessTest {

    private static final QueryLimits LONG =
            new QueryLimits(Duration.ofMinutes(10), 1_000, 1_000_000);
    private static final String RUNNING = "factgraph_work_running{class=\"queries\"}";
    private static final String WAITING = "factgraph_work_waiting{class=\"queries\"}";

    private static final BlockingQueries held = new BlockingQueries();

    @RegisterExtension static final TestServer server = new TestServer(LONG, held.functions());

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void releaseAll() {
        while (server.metric(RUNNING) + server.metric(WAITING) > 0) {
            held.release();
        }
    }

    @Test
    void slow_queries_of_six_addresses_block_no_search_question_or_page() {
        floodOfSix();
        assertAll(
                Stream.of(
                                "search?q=eid",
                                "question/events.json",
                                "kind/base-register",
                                "docs/terms",
                                "sparql",
                                "reconcile/suggest/entity?prefix=eid",
                                "overview/legislation",
                                "health")
                        .flatMap(path -> Stream.of(path + " 192.0.2.1", path + " 198.51.100.7"))
                        .map(one -> one.split(" "))
                        .map(
                                one ->
                                        () ->
                                                assertEquals(
                                                        200,
                                                        server.get(
                                                                        one[0],
                                                                        "X-Forwarded-For",
                                                                        one[1])
                                                                .statusCode(),
                                                        one[0])));
    }

    @Test
    void query_in_a_percent_encoded_request_target_is_counted() {
        flood(1);
        server.await(WAITING, Server.REQUESTS_OF_NETWORK - WorkerPool.MAX_PER_NETWORK);
        for (String path : List.of("sparql?%71uery=ASK%7B%7D", "%73parql?query=ASK%20%7B%7D")) {
            assertEquals(429, server.get(path, "X-Forwarded-For", "192.0.2.1").statusCode(), path);
        }
    }

    @Test
    void slow_queries_of_one_address_leave_places_for_queries_of_others() {
        flood(1);
        server.await(RUNNING, WorkerPool.MAX_PER_NETWORK);
        var response = server.get("sparql?query=ASK%20%7B%7D", "X-Forwarded-For", "192.0.2.99");
        assertEquals(200, response.statusCode());
    }

    @Test
    void new_address_is_accepted_in_a_full_queue() {
        List<CompletableFuture<HttpResponse<String>>> flood = floodOfSix();
        long refused = done(flood);
        var late = query("192.0.2.99", "ASK { FILTER (1 = 1) }");
        while (done(flood) == refused) {
            Thread.onSpinWait();
        }
        while (!late.isDone()) {
            held.release();
        }
        assertEquals(200, late.join().statusCode());
        releaseAll();
        for (var response : flood) {
            assertTrue(List.of(200, 503).contains(response.join().statusCode()));
        }
    }

    @Test
    void requests_beyond_the_quota_of_an_address_get_429() {
        flood(1);
        server.await(WAITING, Server.REQUESTS_OF_NETWORK - WorkerPool.MAX_PER_NETWORK);
        var response = query("192.0.2.1", "ASK { FILTER (2 = 2) }").join();
        assertEquals(429, response.statusCode());
        assertTrue(response.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void client_cannot_choose_the_address_it_is_counted_by() {
        flood(1);
        server.await(WAITING, Server.REQUESTS_OF_NETWORK - WorkerPool.MAX_PER_NETWORK);
        assertAll(
                Stream.of(
                                "Forwarded: for=203.0.113.5; X-Forwarded-For: 192.0.2.1",
                                "X-Forwarded-For: 203.0.113.5, 192.0.2.1",
                                "X-Forwarded-For: 203.0.113.5; X-Forwarded-For: 192.0.2.1",
                                "X-Forwarded-For: ::ffff:192.0.2.1",
                                "X-Forwarded-For: 192.0.2.1:4711",
                                "X-Forwarded-For: [::ffff:192.0.2.1]:4711")
                        .map(headers -> () -> assertEquals(429, status(headers), headers)));
    }

    @Test
    void forwarded_header_of_a_client_is_ignored() {
        for (int number = 0; number < Server.REQUESTS_OF_NETWORK; number++) {
            query("", BlockingQueries.interruptible());
        }
        server.await(WAITING, Server.REQUESTS_OF_NETWORK - WorkerPool.MAX_PER_NETWORK);
        assertEquals(429, status("Forwarded: for=203.0.113.5"));
        assertEquals(429, status("X-Forwarded-For: localhost"));
        assertEquals(429, status("X-Real-IP: 203.0.113.5"));
        assertEquals(200, status("X-Forwarded-For: 203.0.113.5"));
    }

    private int status(String headers) {
        var request = request("ASK { FILTER ('" + headers + "' != '') }");
        for (String header : headers.split("; ")) {
            request.header(header.split(": ", 2)[0], header.split(": ", 2)[1]);
        }
        return client.sendAsync(request.build(), BodyHandlers.ofString()).join().statusCode();
    }

    private List<CompletableFuture<HttpResponse<String>>> floodOfSix() {
        var responses = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int address = 1; address <= 6; address++) {
            responses.addAll(flood(address));
        }
        int all = 6 * Server.REQUESTS_OF_NETWORK;
        server.await(RUNNING, WorkerPool.MAX_RUNNING);
        server.await(WAITING, WorkerPool.MAX_WAITING);
        while (done(responses) < all - WorkerPool.MAX_RUNNING - WorkerPool.MAX_WAITING) {
            Thread.onSpinWait();
        }
        return responses;
    }

    private static long done(List<CompletableFuture<HttpResponse<String>>> responses) {
        return responses.stream().filter(CompletableFuture::isDone).count();
    }

    private List<CompletableFuture<HttpResponse<String>>> flood(int address) {
        return Stream.generate(BlockingQueries::interruptible)
                .limit(Server.REQUESTS_OF_NETWORK)
                .map(query -> query("192.0.2." + address, query))
                .toList();
    }

    /**
     * @param address may be empty
     */
    private CompletableFuture<HttpResponse<String>> query(String address, String query) {
        var request = request(query);
        if (!address.isEmpty()) {
            request.header("X-Forwarded-For", address);
        }
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(
                URI.create(server.url + "sparql?query=" + TestServer.encoded(query)));
    }
}
