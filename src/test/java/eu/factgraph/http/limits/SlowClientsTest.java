package eu.factgraph.http.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.SourceFolders;
import eu.factgraph.http.Server;
import eu.factgraph.http.TestServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that occupy a connection, on a server with a short timeout. */
@Timeout(120)
class SlowClientsTest {

    private static final int MILLISECONDS_BETWEEN_BYTES = 50;

    private static int port;
    private static TestServer server;

    @BeforeAll
    static void start() {
        port = TestServer.freePort();
        server = new TestServer(null, SourceFolders.builtIn(), port, Duration.ofSeconds(1));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void client_that_sends_headers_too_slowly_is_disconnected() throws IOException {
        try (var slow = new Socket("127.0.0.1", port)) {
            send(slow, "GET / HTTP/1.1\r\nHost: localhost\r\n");
            assertTrue(isDisconnected(slow, "X"));
        }
        assertEquals(200, server.get("").statusCode());
    }

    @Test
    void client_that_sends_a_body_too_slowly_is_disconnected() throws IOException {
        try (var slow = new Socket("127.0.0.1", port)) {
            send(
                    slow,
                    "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: 100000\r\n\r\n");
            assertTrue(isDisconnected(slow, "#"));
        }
    }

    @Test
    void client_that_never_reads_is_disconnected() throws IOException {
        try (var idle = nonReading(port, "/export/dataset.nq", "*/*")) {
            // writing fails once the server has closed the connection
            assertTrue(isClosed(idle));
        }
    }

    /**
     * The responses are larger than the socket buffers, and the server would wait for the clients
     * longer than the timeout of this test.
     */
    @Test
    void client_that_does_not_read_delays_no_other_client() throws IOException {
        int busy = TestServer.freePort();
        var held = new ArrayList<Socket>();
        try (var patient =
                new TestServer(null, SourceFolders.builtIn(), busy, Duration.ofHours(1))) {
            for (int number = 0; number < Server.REQUESTS_OF_NETWORK - 4; number++) {
                String query = "#" + number + "\nSELECT * { ?s ?p ?o }";
                String address = "/sparql?query=" + TestServer.encoded(query);
                held.add(nonReading(busy, address, "application/sparql-results+json"));
            }
            for (int number = 0; number < Server.THREADS; number++) {
                String accept = "*/*;q=0." + (100 + number);
                held.add(nonReading(busy, "/export/dataset.nq", accept));
            }
            for (Socket one : held) {
                one.getInputStream().read();
            }
            assertEquals(200, patient.ask("ASK {}", "text/csv").statusCode());
            assertEquals(200, patient.get("doc/be/place/belgium").statusCode());
        } finally {
            for (Socket one : held) {
                one.close();
            }
        }
    }

    private static Socket nonReading(int port, String address, String accept) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        send(
                socket,
                "GET "
                        + address
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: "
                        + accept
                        + "\r\n\r\n");
        return socket;
    }

    /** Sends a byte at a time until the server closes the connection. */
    private static boolean isDisconnected(Socket slow, String oneByte) throws IOException {
        slow.setSoTimeout(MILLISECONDS_BETWEEN_BYTES);
        while (true) {
            try {
                send(slow, oneByte);
                if (slow.getInputStream().read() < 0) {
                    return true;
                }
            } catch (SocketTimeoutException nothing) {
                // the next byte
            } catch (SocketException closed) {
                return true;
            }
        }
    }

    private static boolean isClosed(Socket socket) {
        try {
            while (true) {
                send(socket, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(1000));
            }
        } catch (IOException closed) {
            return true;
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
