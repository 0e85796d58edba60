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

/** Clients that hold a connection and give nothing for it. The server has little patience here. */
@Timeout(120)
class SlowClientsTest {

    private static final int MILLISECONDS_BETWEEN_DROPS = 50;

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
        try (var deaf = deaf(port, "/export/dataset.nq", "*/*")) {
            // another writing fails once the other side has closed
            assertTrue(isClosed(deaf));
        }
    }

    /**
     * Their answers are longer than what the systems between keep; the server would wait for them
     * longer than this test may take.
     */
    @Test
    void who_does_not_read_an_answer_holds_up_nobody_else() throws IOException {
        int busy = TestServer.freePort();
        var held = new ArrayList<Socket>();
        try (var patient =
                new TestServer(null, SourceFolders.builtIn(), busy, Duration.ofHours(1))) {
            for (int number = 0; number < Server.REQUESTS_OF_NETWORK - 4; number++) {
                String query = "#" + number + "\nSELECT * { ?s ?p ?o }";
                String address = "/sparql?query=" + TestServer.encoded(query);
                held.add(deaf(busy, address, "application/sparql-results+json"));
            }
            for (int number = 0; number < Server.THREADS; number++) {
                String accept = "*/*;q=0." + (100 + number);
                held.add(deaf(busy, "/export/dataset.nq", accept));
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

    private static Socket deaf(int port, String address, String accept) throws IOException {
        var deaf = new Socket();
        deaf.setReceiveBufferSize(4096);
        deaf.setSoTimeout(60_000);
        deaf.connect(new InetSocketAddress("127.0.0.1", port));
        send(
                deaf,
                "GET "
                        + address
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: "
                        + accept
                        + "\r\n\r\n");
        return deaf;
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
