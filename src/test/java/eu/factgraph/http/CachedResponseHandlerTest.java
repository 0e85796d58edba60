package eu.factgraph.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A repeated request gets the cached response, and no other request does. */
class CachedResponseHandlerTest {

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";
    private static final String ACT =
            "GET /doc/be/act/decree-2019-04-03-primary-care.ttl" + HOST + "\r\n";
    private static final String SERVICE = "GET /doc/be/service/passport.ttl" + HOST + "\r\n";
    private static final String NOWHERE = "GET /nowhere" + HOST + "\r\n";

    private static byte[] act;
    private static byte[] service;

    /** The first response is made, the others are cached. */
    @BeforeAll
    static void repeated_requests_are_cached() throws IOException {
        for (int time = 0; time < 3; time++) {
            act = one(ACT).body();
            service = one(SERVICE).body();
            assertEquals(404, one(NOWHERE).status());
        }
        assertTrue(new String(act, StandardCharsets.UTF_8).contains("primary-care"));
        assertTrue(new String(service, StandardCharsets.UTF_8).contains("passport"));
    }

    @Test
    void sequential_requests_of_a_connection_get_their_own_responses() throws IOException {
        var replies = inPieces(ACT, SERVICE, ACT, NOWHERE, SERVICE);
        assertEquals(
                List.of(200, 200, 200, 404, 200),
                replies.stream().map(Wire.Reply::status).toList());
        assertArrayEquals(act, replies.get(0).body());
        assertArrayEquals(service, replies.get(1).body());
        assertArrayEquals(act, replies.get(2).body());
        assertArrayEquals(service, replies.get(4).body());
    }

    @Test
    void pipelined_requests_get_their_own_responses() throws IOException {
        var replies = inPieces(ACT + SERVICE + NOWHERE + ACT);
        assertEquals(4, replies.size());
        assertArrayEquals(act, replies.get(0).body());
        assertArrayEquals(service, replies.get(1).body());
        assertEquals(404, replies.get(2).status());
        assertArrayEquals(act, replies.get(3).body());
    }

    @Test
    void cached_request_within_a_header_field_is_not_answered() throws IOException {
        var replies = inPieces("GET /nowhere HTTP/1.1\r\nX-Said: ", ACT);
        assertEquals(List.of(404), replies.stream().map(Wire.Reply::status).toList());
    }

    @Test
    void cached_request_within_a_body_is_not_answered() throws IOException {
        var replies =
                inPieces(
                        "POST /sparql"
                                + HOST
                                + "Content-Type: application/sparql-query\r\nContent-Length: "
                                + ACT.length()
                                + "\r\n\r\n",
                        ACT);
        assertEquals(List.of(400), replies.stream().map(Wire.Reply::status).toList());
    }

    @Test
    void request_after_an_uncached_one_gets_its_own_response() throws IOException {
        String other = "GET /doc/be/service/passport.ttl" + HOST + "X-Other: 1\r\n\r\n";
        for (int time = 0; time < 3; time++) {
            var replies = inPieces(other.substring(0, 9), other.substring(9) + ACT + other);
            assertEquals(3, replies.size());
            assertArrayEquals(service, replies.get(0).body());
            assertArrayEquals(act, replies.get(1).body());
            assertArrayEquals(service, replies.get(2).body());
        }
    }

    @Test
    void cached_response_is_304_for_a_client_that_has_it() throws IOException {
        String tag = one(ACT).header("etag");
        String again = ACT.replace("\r\n\r\n", "\r\nIf-None-Match: " + tag + "\r\n\r\n");
        for (int time = 0; time < 3; time++) {
            assertEquals(304, one(again).status());
        }
    }

    @Test
    void connection_close_is_respected() throws IOException {
        String last = ACT.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
        for (int time = 0; time < 3; time++) {
            var replies = inPieces(last, ACT);
            assertEquals(1, replies.size());
            assertArrayEquals(act, replies.get(0).body());
        }
    }

    private static Wire.Reply one(String request) throws IOException {
        var replies = inPieces(request);
        assertEquals(1, replies.size());
        return replies.get(0);
    }

    /** Another request between two pieces makes the server read most of them separately. */
    private static List<Wire.Reply> inPieces(String... pieces) throws IOException {
        return new Wire(server.port)
                .replies(
                        Arrays.stream(pieces)
                                .map(piece -> piece.getBytes(StandardCharsets.US_ASCII))
                                .toList(),
                        () -> server.get("health"),
                        true);
    }
}
