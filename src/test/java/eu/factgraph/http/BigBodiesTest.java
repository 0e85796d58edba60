package eu.factgraph.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are too large are refused before they are read, and other clients are served. */
@Timeout(180)
class BigBodiesTest {

    private static final long MEBIBYTE = 1024 * 1024;
    private static final long GIBIBYTE = 1024 * MEBIBYTE;
    private static final int PIECE = 64 * 1024;
    private static final String QUERY = "application/sparql-query";
    private static final String FORM = "application/x-www-form-urlencoded";

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @ParameterizedTest
    @CsvSource({
        "/sparql, application/sparql-query",
        "/sparql, application/x-www-form-urlencoded",
        "/sparql, text/turtle",
        "/data?default, text/turtle",
        "/nowhere, application/sparql-query"
    })
    void query_of_thirty_megabytes_is_refused(String path, String type) throws IOException {
        String answer =
                answer(path, type, "Content-Length: " + 30 * MEBIBYTE, 30 * MEBIBYTE, false);
        isRefused(answer, path, type);
    }

    @ParameterizedTest
    @ValueSource(strings = {QUERY, FORM})
    void body_of_a_gibibyte_is_refused_before_it_is_sent(String type) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port)) {
            socket.getOutputStream().write(head("/sparql", type, "Content-Length: " + GIBIBYTE));
            // nothing of the body has been sent
            isRefused(read(socket), "/sparql", type);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {QUERY, FORM})
    void body_of_a_gibibyte_is_not_read_completely(String type) throws IOException {
        isRefused(
                answer("/sparql", type, "Content-Length: " + GIBIBYTE, GIBIBYTE, false),
                "/sparql",
                type);
    }

    @ParameterizedTest
    @ValueSource(strings = {QUERY, FORM})
    void endless_body_is_refused(String type) throws IOException {
        isRefused(
                answer("/sparql", type, "Transfer-Encoding: chunked", Long.MAX_VALUE, true),
                "/sparql",
                type);
    }

    @Test
    void small_chunked_body_is_read() throws IOException, InterruptedException {
        String query = "ASK { }" + " ".repeat(PIECE);
        try (var socket = new Socket("127.0.0.1", server.port)) {
            var out = socket.getOutputStream();
            out.write(
                    head(
                            "/sparql",
                            QUERY,
                            "Content-Length: " + query.length() + "\r\nConnection: close"));
            out.write(query.charAt(0));
            out.flush();
            // others are served meanwhile, and the server waits for the rest
            for (int time = 0; time < 20; time++) {
                assertEquals(200, server.get("health?" + time).statusCode());
            }
            out.write(query.substring(1).getBytes(StandardCharsets.US_ASCII));
            assertTrue(read(socket).startsWith("HTTP/1.1 200 "));
        }
    }

    /** Refused by a response or a closed connection; the next request is served. */
    private static void isRefused(String answer, String path, String type) {
        int expected = path.equals("/sparql") ? (type.equals("text/turtle") ? 415 : 413) : 405;
        assertTrue(
                answer.isEmpty() || answer.startsWith("HTTP/1.1 " + expected + " "),
                expected + " expected: " + answer);
        assertEquals(200, server.get("health").statusCode());
    }

    /** Sends until everything is sent or the server closes the connection; then reads. */
    private static String answer(
            String path, String type, String framing, long length, boolean chunked)
            throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port)) {
            byte[] piece = "a".repeat(PIECE).getBytes(StandardCharsets.US_ASCII);
            byte[] chunk =
                    (Integer.toHexString(PIECE) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            var out = socket.getOutputStream();
            long sent = 0;
            try {
                out.write(head(path, type, framing));
                while (sent < length) {
                    if (chunked) {
                        out.write(chunk);
                    }
                    out.write(piece);
                    if (chunked) {
                        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                    sent += PIECE;
                }
            } catch (IOException closed) {
                assertTrue(sent < 64 * MEBIBYTE, sent + " bytes were taken");
                return read(socket);
            }
            assertTrue(sent < 64 * MEBIBYTE, "all of it was taken");
            return read(socket);
        }
    }

    private static byte[] head(String path, String type, String framing) {
        return ("POST "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                        + type
                        + "\r\n"
                        + framing
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** What is received until the end of the connection; nothing if it is reset. */
    private static String read(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        try (InputStream in = socket.getInputStream()) {
            in.transferTo(all);
        } catch (java.net.SocketException cut) {
            return all.toString(StandardCharsets.UTF_8);
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
