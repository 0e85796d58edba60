package eu.factgraph.http.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.http.Server;
import eu.factgraph.http.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clients with many connections. */
@Timeout(120)
class ConnectionQuotaTest {

    @RegisterExtension static final TestServer server = new TestServer(null);

    private static final int MANY = 2_100;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket one : open) {
            one.close();
        }
    }

    @Test
    void idle_connections_of_one_address_block_no_other_client() throws IOException {
        for (int number = 0; number < MANY; number++) {
            open.add(new Socket("127.0.0.1", server.port));
        }
        assertEquals(200, server.get("health").statusCode());
        assertEquals(200, status("127.0.0.2", "health"));
        assertEquals(-1, open.get(0).getInputStream().read(), "the oldest connection was closed");
    }

    @Test
    void incomplete_requests_of_one_address_block_no_other_client() throws IOException {
        String[] starts = {
            "GET /",
            "GET / HTTP/1.1\r\nHost: localhost\r\nX: ",
            "POST /doc HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx",
            "POST /sparql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"
        };
        for (int number = 0; number < Server.CONNECTIONS_OF_NETWORK; number++) {
            var socket = new Socket("127.0.0.1", server.port);
            open.add(socket);
            send(socket, starts[number % starts.length]);
        }
        assertEquals(200, status("127.0.0.2", "health"));
        assertEquals(200, status("127.0.0.2", "kind/base-register"));
        assertEquals(200, server.get("health").statusCode(), "even from that address");
    }

    /** From another loopback address than all other tests. */
    private static int status(String from, String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port, InetAddress.getByName(from), 0)) {
            send(socket, "GET /" + path + " HTTP/1.0\r\n\r\n");
            String first =
                    new String(
                            socket.getInputStream().readNBytes("HTTP/1.1 200".length()),
                            StandardCharsets.US_ASCII);
            return Integer.parseInt(first.substring("HTTP/1.1 ".length()));
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
