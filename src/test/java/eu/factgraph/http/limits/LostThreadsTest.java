package eu.factgraph.http.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.Server;
import eu.factgraph.http.TestServer;
import eu.factgraph.http.sparql.MemoryHeavyQueries;
import eu.factgraph.query.QueryLimits;
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

/** Work whose thread cannot be stopped: the net under all limits of time. */
@Timeout(120)
class LostThreadsTest {

    private static final QueryLimits BRIEF = new QueryLimits(Duration.ofSeconds(1), 100, 100_000);
    private static final String LOST = "factgraph_work_lost";
    private static final String RUNNING = "factgraph_work_running{class=\"queries\"}";
    private static final String WAITING = "factgraph_work_waiting{class=\"queries\"}";

    private static final MemoryHeavyQueries held = new MemoryHeavyQueries();

    @RegisterExtension static final TestServer server = new TestServer(BRIEF, held.functions());

    @AfterEach
    void nothing_is_left() {
        while (server.metric(LOST) + server.metric(RUNNING) + server.metric(WAITING) > 0) {
            held.release();
        }
        assertHealth(200, "ok", 0);
    }

    @Test
    void query_that_cannot_be_stopped_gets_503_and_gives_its_place_back() {
        var answer = server.ask(MemoryHeavyQueries.deaf(), "text/csv");
        assertEquals(503, answer.statusCode());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertTrue(TestServer.text(answer).contains("1 seconds"), TestServer.text(answer));
        assertEquals(1, server.metric(LOST));
        assertEquals(0, server.metric(RUNNING));
    }

    @Test
    void more_lost_threads_than_places_keep_nobody_from_the_next_place() {
        for (int number = 0; number <= WorkerPool.MAX_PER_NETWORK; number++) {
            assertEquals(503, server.ask(MemoryHeavyQueries.deaf(), "*/*").statusCode());
        }
        assertEquals(200, server.ask("ASK {}", "text/csv").statusCode());
        assertEquals(200, server.get("search?q=eid").statusCode());
    }

    @Test
    void health_is_degraded_from_one_lost_thread_and_fails_from_as_many_as_processors() {
        assertHealth(200, "ok", 0);
        for (int lost = 1; lost <= WorkerPool.PROCESSORS; lost++) {
            server.ask(MemoryHeavyQueries.deaf(), "*/*");
            boolean isFailing = lost == WorkerPool.PROCESSORS;
            assertHealth(isFailing ? 503 : 200, isFailing ? "failing" : "degraded", lost);
        }
    }

    @Test
    void same_query_behind_a_lost_one_is_made_anew() {
        String query = MemoryHeavyQueries.deaf();
        server.ask(query, "*/*");
        assertEquals(503, server.ask(query, "*/*").statusCode());
        assertEquals(1, server.metric(LOST), "who waited for it ended in time");
        assertEquals(503, server.ask(query, "*/*").statusCode());
        assertEquals(2, server.metric(LOST), "the next one did not wait for it");
    }

    @Test
    void query_that_heeds_interrupts_ends_at_its_limit() {
        String query = MemoryHeavyQueries.waiting();
        assertEquals(503, server.ask(query, "*/*").statusCode());
        assertEquals(0, server.metric(LOST));
        assertEquals(0, server.metric(RUNNING));
    }

    @Test
    void client_that_hangs_up_leaves_no_place_taken() throws IOException {
        for (int number = 0; number < Server.REQUESTS_OF_NETWORK; number++) {
            try (var socket = new Socket("127.0.0.1", server.port)) {
                String query = TestServer.encoded(MemoryHeavyQueries.deaf());
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
    void server_stops_though_threads_are_lost() {
        try (var another = new TestServer(BRIEF, held.functions())) {
            another.ask(MemoryHeavyQueries.deaf(), "*/*");
            assertEquals(1, another.metric(LOST));
        }
        assertTrue(
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals("work"))
                        .allMatch(Thread::isDaemon));
    }

    private static void assertHealth(int status, String state, int lost) {
        HttpResponse<byte[]> answer = server.get("health");
        assertEquals(status, answer.statusCode());
        JsonObject health = JSON.parse(TestServer.text(answer));
        assertEquals(state, health.getString("status"));
        assertEquals(lost, health.getNumber("lost").intValue());
    }
}
