package eu.factgraph.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.Source;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that hold a connection and give nothing for it. The server has little patience here. */
@Timeout(120)
class SlowClientsTest {

    private static final int MILLISECONDS_BETWEEN_DROPS = 50;

    private static int port;
    private static TestServer server;

    @BeforeAll
    static void start() {
        port = TestServer.freePort();
        server = new TestServer(null, Source.builtIn(), port, Duration.ofSeconds(1));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void who_sends_headers_drop_by_drop_is_cut_off_and_others_are_served() throws IOException {
        try (var slow = new Socket("127.0.0.1", port)) {
            send(slow, "GET / HTTP/1.1\r\nHost: localhost\r\n");
            assertTrue(isCutOff(slow, "X"));
        }
        assertEquals(200, server.get("").statusCode());
    }

    @Test
    void who_sends_a_body_drop_by_drop_is_cut_off() throws IOException {
        try (var slow = new Socket("127.0.0.1", port)) {
            send(
                    slow,
                    "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: 100000\r\n\r\n");
            assertTrue(isCutOff(slow, "#"));
        }
    }

    @Test
    void who_never_reads_is_cut_off() throws IOException {
        try (var deaf = new Socket()) {
            deaf.setReceiveBufferSize(4096);
            deaf.connect(new java.net.InetSocketAddress("127.0.0.1", port));
            send(deaf, "GET /export/dataset.nq HTTP/1.1\r\nHost: localhost\r\n\r\n");
            // another writing fails once the other side has closed
            assertTrue(isClosed(deaf));
        }
    }

    /** Sends a drop, waits a moment for an answer, until there is the end of the stream. */
    private static boolean isCutOff(Socket slow, String drop) throws IOException {
        slow.setSoTimeout(MILLISECONDS_BETWEEN_DROPS);
        while (true) {
            try {
                send(slow, drop);
                if (slow.getInputStream().read() < 0) {
                    return true;
                }
            } catch (SocketTimeoutException nothing) {
                // the next drop
            } catch (SocketException closed) {
                return true;
            }
        }
    }

    private static boolean isClosed(Socket deaf) {
        try {
            while (true) {
                send(deaf, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(1000));
            }
        } catch (IOException closed) {
            return true;
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
