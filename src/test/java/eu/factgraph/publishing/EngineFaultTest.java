package eu.factgraph.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What engines that fail are reported as, and that no credentials leave by another door. */
class EngineFaultTest {

    private static final String SECRET = "pässwort-0815";
    private static final Credentials USER =
            Credentials.of(Map.of(Credentials.USER, "editor", Credentials.PASSWORD, SECRET));
    private static final String GRAPH = "PUT " + SmallData.BASE + "graph/a";
    private static final byte[] HTML =
            "<!DOCTYPE html><title>Sign in</title>".getBytes(StandardCharsets.UTF_8);

    private DeviatingEngine engine;

    @BeforeEach
    void start() throws IOException {
        engine = new DeviatingEngine();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "301, give the final address",
        "401, credentials are missing or wrong",
        "403, the right to write graphs",
        "405, no such service",
        "500, see the log of the engine",
        "503, try again later",
        "507, no space"
    })
    void status_is_reported_with_what_to_do(int status, String advice) {
        engine.deviate((exchange, request) -> request.equals(GRAPH) && send(exchange, status));
        String message = message(SmallData.NOBODY);
        assertTrue(message.startsWith("PUT <" + SmallData.BASE + "graph/a>: "), message);
        assertTrue(message.contains("status " + status) && message.contains(advice), message);
    }

    @Test
    void engine_that_is_away_is_reported_as_unreachable() {
        engine.close();
        assertTrue(message(SmallData.NOBODY).contains("cannot be reached"));
    }

    @Test
    void page_for_people_in_place_of_results_is_reported() {
        engine.deviate((exchange, request) -> request.equals("SELECT") && html(exchange));
        String message = message(SmallData.NOBODY);
        assertTrue(message.contains("something else than RDF or SPARQL results"), message);
        assertFalse(message.contains("Sign in"), message);
    }

    @Test
    void page_for_people_in_answer_to_a_graph_is_noticed() {
        engine.deviate((exchange, request) -> request.startsWith("PUT ") && html(exchange));
        assertTrue(message(SmallData.NOBODY).contains("cannot be read at --query"));
    }

    @Test
    void engine_that_stays_silent_is_given_up() {
        var end = new CountDownLatch(1);
        engine.deviate(
                (exchange, request) -> {
                    awaitQuietly(end);
                    return false;
                });
        try (var store =
                new GraphStore(engine.addresses(), SmallData.NOBODY, Duration.ofMillis(300))) {
            var publisher = new Publisher(store, SmallData.selected("a"), (done, all) -> {});
            var fault = assertThrows(EngineFault.class, () -> publisher.publish(false));
            assertTrue(fault.getMessage().contains("did not answer in time"), fault.getMessage());
        } finally {
            end.countDown();
        }
    }

    @Test
    void token_is_sent_to_an_engine_that_wants_one() {
        engine.deviate(
                (exchange, request) ->
                        !"Bearer s3cr3t".equals(authorization(exchange)) && send(exchange, 403));
        var token = Credentials.of(Map.of(Credentials.TOKEN, "s3cr3t"));
        assertEquals(1, SmallData.publish(engine, token, false, "a").written().size());
        assertTrue(message(SmallData.NOBODY).contains("status 403"));
    }

    @Test
    void password_is_sent_only_when_the_engine_asks_and_not_after_a_redirect() throws IOException {
        String expected =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        ("editor:" + SECRET).getBytes(StandardCharsets.UTF_8));
        try (var elsewhere = new DeviatingEngine()) {
            engine.deviate(
                    (exchange, request) -> {
                        if (!expected.equals(authorization(exchange))) {
                            exchange.getResponseHeaders()
                                    .set("WWW-Authenticate", "Basic realm=\"graphs\"");
                            return send(exchange, 401);
                        }
                        if (request.equals(GRAPH)) {
                            exchange.getResponseHeaders()
                                    .set("Location", elsewhere.address() + "/store");
                            return send(exchange, 307);
                        }
                        return false;
                    });
            String message = message(USER);
            assertTrue(message.contains("status 307"), message);
            assertEquals(List.of(), elsewhere.requests());
        }
    }

    @Test
    void wrong_credentials_are_in_no_message_even_if_the_engine_repeats_them() {
        engine.deviate(
                (exchange, request) -> {
                    exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"graphs\"");
                    String sent = "" + authorization(exchange);
                    DeviatingEngine.send(
                            exchange, 401, "text/plain", sent.getBytes(StandardCharsets.UTF_8));
                    return true;
                });
        String message = message(USER);
        assertTrue(message.contains("status 401"), message);
        for (String secret :
                List.of(SECRET, "Basic", Base64.getEncoder().encodeToString("editor".getBytes()))) {
            assertFalse(message.contains(secret), message);
        }
        assertFalse(USER.toString().contains(SECRET));
    }

    private String message(Credentials credentials) {
        return assertThrows(
                        EngineFault.class, () -> SmallData.publish(engine, credentials, false, "a"))
                .getMessage();
    }

    private static String authorization(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Authorization");
    }

    private static boolean send(HttpExchange exchange, int status) throws IOException {
        DeviatingEngine.send(exchange, status, "text/plain", new byte[0]);
        return true;
    }

    private static boolean html(HttpExchange exchange) throws IOException {
        DeviatingEngine.send(exchange, 200, "text/html", HTML);
        return true;
    }

    private static void awaitQuietly(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
