package eu.factgraph.http.limits;

import com.google.gson.Gson;
import eu.factgraph.http.TestServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The work for a client that closes its connection ends long before its time limit. */
class DepartedClientTest {

    private static final String RUNNING = "factgraph_work_running{class=\"queries\"}";

    /** Runs for hours. */
    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @ParameterizedTest
    @CsvSource({"mcp, application/json", "sparql, application/sparql-query"})
    @Timeout(20)
    void query_of_a_client_that_leaves_ends(String path, String type) throws IOException {
        server.await(RUNNING, 0);
        try (var socket = new Socket("localhost", server.port)) {
            send(socket, path, type, path.equals("mcp") ? call() : ENDLESS);
            server.await(RUNNING, 1);
        }
        server.await(RUNNING, 0);
    }

    private static String call() {
        return new Gson()
                .toJson(
                        Map.of(
                                "jsonrpc",
                                "2.0",
                                "id",
                                1,
                                "method",
                                "tools/call",
                                "params",
                                Map.of(
                                        "name",
                                        "run_sparql",
                                        "arguments",
                                        Map.of("query", ENDLESS))));
    }

    private static void send(Socket socket, String path, String type, String body)
            throws IOException {
        String head =
                "POST /%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n";
        socket.getOutputStream()
                .write(
                        (head.formatted(path, type, body.length()) + body)
                                .getBytes(StandardCharsets.US_ASCII));
    }
}
