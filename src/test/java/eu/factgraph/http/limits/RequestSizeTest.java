package eu.factgraph.http.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.http.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests beyond the length limits are refused before they are read. */
class RequestSizeTest {

    private static final int LARGEST_BODY = 256 * 1024;

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @Test
    void longest_query_is_answered() {
        String query = "ASK {} #";
        String longest = query + "x".repeat(LARGEST_BODY - query.length());
        assertEquals(200, postStatus("application/sparql-query", longest));
        assertEquals(413, postStatus("application/sparql-query", longest + "x"));
        String form = "query=ASK%7B%7D&x=";
        String longestForm = form + "x".repeat(LARGEST_BODY - form.length());
        assertEquals(200, postStatus("application/x-www-form-urlencoded", longestForm));
        assertEquals(413, postStatus("application/x-www-form-urlencoded", longestForm + "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/sparql-query", "application/x-www-form-urlencoded"})
    void body_with_excessive_content_length_is_refused_unread(String type) throws IOException {
        assertEquals(
                "HTTP/1.1 413",
                statusLine(
                        "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                                + type
                                + "\r\nContent-Length: 1073741824\r\n\r\nquery="));
    }

    /** The body stays incomplete: a server that reads on would wait for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"application/sparql-query", "application/x-www-form-urlencoded"})
    void body_of_unknown_length_is_read_up_to_the_limit_only(String type) throws IOException {
        int sent = 2 * LARGEST_BODY + 2;
        assertEquals(
                "HTTP/1.1 413",
                statusLine(
                        "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                                + type
                                + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + Integer.toHexString(sent)
                                + "\r\n"
                                + "a".repeat(sent)
                                + "\r\n"));
    }

    @Test
    void url_that_is_too_long_is_refused_before_it_is_read() throws IOException {
        assertEquals("HTTP/1.1 414", statusLine("GET /sparql?query=" + "a".repeat(30_000)));
    }

    private static String statusLine(String request) throws IOException {
        try (var socket = new Socket("localhost", URI.create(server.url).getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes("HTTP/1.1 413".length()), StandardCharsets.US_ASCII);
        }
    }

    private static int postStatus(String type, String body) {
        return server.send("POST", "sparql", BodyPublishers.ofString(body), "Content-Type", type)
                .statusCode();
    }
}
