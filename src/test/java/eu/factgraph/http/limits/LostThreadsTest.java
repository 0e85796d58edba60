package eu.factgraph.http.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.Server;
import eu.factgraph.http.TestServer;
import eu.factgraph.http.sparql.BlockingQueries;
import eu.factgraph.query.limit.QueryLimits;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tasks whose threads cannot be stopped at their time limit. */
@Timeout(120)
class LostThreadsTest {

    private static final QueryLimits BRIEF = new QueryLimits(Duration.ofSeconds(1), 100, 100_000);
    private static final String LOST = "factgraph_work_lost";
    private static final String RUNNING = "factgraph_work_running{class=\"queries\"}";
    private static final String WAITING = "factgraph_work_waiting{class=\"queries\"}";

    private static final BlockingQueries held = new BlockingQueries();

    @RegisterExtension static final TestServer server = new TestServer(BRIEF, held.functions());

    @AfterEach
    void releaseAll() {
        while (server.metric(LOST) + server.metric(RUNNING) + server.metric(WAITING) > 0) {
            held.release();
        }
        assertHealth(200, "ok", 0);
    }

    @Test
    void query_that_cannot_be_stopped_gets_503_and_frees_its_place() {
        var response = server.ask(BlockingQueries.uninterruptible(), "text/csv");
        assertEquals(503, response.statusCode());
        assertTrue(response.headers().firstValue("Retry-After").isPresent());
        assertTrue(TestServer.text(response).contains("1 seconds"), TestServer.text(response));
        assertEquals(1, server.metric(LOST));
        assertEquals(0, server.metric(RUNNING));
    }

    @Test
    void more_lost_threads_than_places_leave_places_free() {
        for (int number = 0; number <= WorkerPool.MAX_PER_NETWORK; number++) {
            assertEquals(503, server.ask(BlockingQueries.uninterruptible(), "*/*").statusCode());
        }
        assertEquals(200, server.ask("ASK {}", "text/csv").statusCode());
        assertEquals(200, server.get("search?q=eid").statusCode());
    }

    @Test
    void health_is_degraded_from_one_lost_thread_and_fails_from_as_many_as_processors() {
        assertHealth(200, "ok", 0);
        for (int lost = 1; lost <= WorkerPool.PROCESSORS; lost++) {
            server.ask(BlockingQueries.uninterruptible(), "*/*");
            boolean isFailing = lost == WorkerPool.PROCESSORS;
            assertHealth(isFailing ? 503 : 200, isFailing ? "failing" : "degraded", lost);
        }
    }

    @Test
    void same_query_after_a_lost_one_is_executed_again() {
        String query = BlockingQueries.uninterruptible();
        server.ask(query, "*/*");
        assertEquals(503, server.ask(query, "*/*").statusCode());
        assertEquals(1, server.metric(LOST), "the one that waited for it ended in time");
        assertEquals(503, server.ask(query, "*/*").statusCode());
        assertEquals(2, server.metric(LOST), "the next one did not wait for it");
    }

    @Test
    void query_that_heeds_interrupts_ends_at_its_limit() {
        String query = BlockingQueries.interruptible();
        assertEquals(503, server.ask(query, "*/*").statusCode());
        assertEquals(0, server.metric(LOST));
        assertEquals(0, server.metric(RUNNING));
    }

    @Test
    void client_that_disconnects_occupies_no_place() throws IOException {
        for (int number = 0; number < Server.REQUESTS_OF_NETWORK; number++) {
            try (var socket = new Socket("127.0.0.1", server.port)) {
                String query = TestServer.encoded(BlockingQueries.uninterruptible());
                socket.getOutputStream()
                        .write(
                                ("GET /sparql?query="
                                                + query
                                                + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                        .getBytes(StandardCharsets.US_ASCII));
            }
        }
        while (server.metric(LOST) < WorkerPool.MAX_PER_NETWORK) {
            Thread.onSpinWait();
        }
        server.await(WAITING, 0);
        server.await(RUNNING, 0);
        assertEquals(200, server.ask("ASK {}", "text/csv").statusCode());
    }

    @Test
    void server_with_lost_threads_stops() {
        try (var another = new TestServer(BRIEF, held.functions())) {
            another.ask(BlockingQueries.uninterruptible(), "*/*");
            assertEquals(1, another.metric(LOST));
        }
        assertTrue(
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals("work"))
                        .allMatch(Thread::isDaemon));
    }

    private static void assertHealth(int status, String state, int lost) {
        HttpResponse<byte[]> response = server.get("health");
        assertEquals(status, response.statusCode());
        JsonObject health = JSON.parse(TestServer.text(response));
        assertEquals(state, health.getString("status"));
        assertEquals(lost, health.getNumber("lost").intValue());
    }
}
