package eu.factgraph.http.client;

import static eu.factgraph.http.TestServer.header;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.AddressKind;
import eu.factgraph.http.TestServer;
import eu.factgraph.http.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users of other linked-data servers had to report, at every kind of address. */
class MistakesOfOthersTest {

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    static Stream<AddressKind> kinds() {
        return AddressKind.ALL.stream();
    }

    /** ktbs, frank-fs, VSDS-LDESServer4J: Vary missing, or on some branches only. */
    @ParameterizedTest
    @MethodSource("kinds")
    void Vary_is_there_on_every_branch_where_Accept_counts_and_nowhere_else(AddressKind kind) {
        boolean chosen = kind.isNegotiated() || kind.status() == 404;
        for (String accept : List.of("text/html", "text/turtle", "image/png", "text")) {
            var answer = server.get(kind.path(), "Accept", accept);
            var vary = List.of(header(answer, "Vary").split(", "));
            assertEquals(chosen, vary.contains("Accept"), accept + ": " + vary);
            String tag = header(answer, "ETag");
            if (!tag.isEmpty()) {
                var known = server.get(kind.path(), "Accept", accept, "If-None-Match", tag);
                assertEquals(header(answer, "Vary"), header(known, "Vary"));
            }
        }
    }

    /** Trifid: the cookie of a language changed a page that caches keep. */
    @ParameterizedTest
    @MethodSource("kinds")
    void no_cookie_is_set_and_none_changes_an_answer(AddressKind kind) {
        var plain = server.get(kind.path(), "Accept", "text/html, */*;q=0.1");
        var answer =
                server.get(
                        kind.path(),
                        "Accept",
                        "text/html, */*;q=0.1",
                        "Cookie",
                        "lang=nl; i18n=nl");
        assertEquals("", header(answer, "Set-Cookie"));
        assertEquals(header(plain, "Content-Language"), header(answer, "Content-Language"));
        if (!List.of("health", "metrics").contains(kind.path())) {
            assertArrayEquals(plain.body(), answer.body());
        }
    }

    /** VSDS-LDESServer4J: an entry page that can change was immutable, or kept for a week. */
    @ParameterizedTest
    @MethodSource("kinds")
    void what_can_change_is_asked_for_again(AddressKind kind) {
        var answer = server.get(kind.path());
        if (!kind.path().equals("feed/1")) {
            assertTrue(
                    List.of("public, no-cache", "no-store")
                            .contains(header(answer, "Cache-Control")),
                    header(answer, "Cache-Control"));
        }
    }

    /** RickView, udata, Comunica: blank nodes broke views, harvests and descriptions. */
    @ParameterizedTest
    @MethodSource("kinds")
    void no_answer_has_a_blank_node(AddressKind kind) {
        var answer = server.get(kind.path(), "Accept", "application/n-quads");
        if (header(answer, "Content-Type").equals("application/n-quads")) {
            var read = DatasetGraphFactory.create();
            RDFParser.source(new ByteArrayInputStream(answer.body())).lang(Lang.NQUADS).parse(read);
            assertFalse(read.isEmpty());
            assertTrue(
                    read.stream()
                            .noneMatch(
                                    quad ->
                                            quad.getSubject().isBlank()
                                                    || quad.getObject().isBlank()));
        }
    }

    /** DBpedia, LodView: the host of the request, or another one, in the IRIs of the answer. */
    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1:1", "w3id.org"})
    void the_host_that_is_asked_for_changes_no_byte(String host) throws IOException {
        var plain = asked("localhost", "id/be/place/belgium", "doc/be/place/belgium.nt", "");
        assertEquals(plain, asked(host, "id/be/place/belgium", "doc/be/place/belgium.nt", ""));
    }

    private static List<String> asked(String host, String... paths) throws IOException {
        var answers = new java.util.ArrayList<String>();
        for (String path : paths) {
            String request =
                    "GET /" + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: */*\r\n\r\n";
            var reply =
                    new Wire(server.port)
                            .replies(request.getBytes(StandardCharsets.US_ASCII), true)
                            .get(0);
            answers.add(reply.header("location") + reply.header("link") + reply.text());
        }
        return answers;
    }

    /** LodView: an IRI given as a parameter was fetched. */
    @Test
    void an_IRI_of_a_caller_is_never_fetched() throws IOException {
        try (var trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String iri = "http://localhost:" + trap.getLocalPort() + "/x.ttl";
            String coded = URLEncoder.encode(iri, StandardCharsets.UTF_8);
            for (String path :
                    List.of(
                            "data?graph=" + coded,
                            "sparql?query=ASK%7B%7D&default-graph-uri=" + coded,
                            "sparql?query=ASK%7B%7D&named-graph-uri=" + coded,
                            "sparql?query=DESCRIBE%3C" + coded + "%3E",
                            "sparql?query=ASK%20FROM%3C" + coded + "%3E%7B%7D",
                            "question/about-a-body?format=csv&body=" + coded,
                            "doc/" + iri,
                            "rawdata?IRI=" + coded)) {
                assertTrue(server.get(path).statusCode() < 500, path);
            }
            trap.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, trap::accept);
        }
    }

    /** LDF Server.js: pages past the end, with what does not belong there. */
    @ParameterizedTest
    @ValueSource(strings = {"feed/0", "feed/999999", "feed/-1", "feed/1x", "feed/99999999999"})
    void a_page_past_the_end_is_not_there(String path) {
        assertEquals(404, server.get(path).statusCode());
    }

    /** rdflib, turtle-formatter: bytes that differ without a change of fact. */
    @Test
    void two_servers_of_one_state_say_the_same_byte_for_byte() {
        try (var other = new TestServer(server.url, server.source)) {
            for (AddressKind kind : AddressKind.ALL) {
                if (!List.of("health", "metrics").contains(kind.path())) {
                    assertArrayEquals(
                            server.get(kind.path()).body(),
                            other.get(kind.path()).body(),
                            kind.toString());
                }
            }
        }
    }
}
