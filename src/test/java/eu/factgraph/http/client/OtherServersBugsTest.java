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
import java.util.ArrayList;
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

/** Bugs reported for other linked-data servers, tested on every kind of address. */
class OtherServersBugsTest {

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    static Stream<AddressKind> kinds() {
        return AddressKind.ALL.stream();
    }

    /** ktbs, frank-fs, VSDS-LDESServer4J: Vary was missing, or present on some branches only. */
    @ParameterizedTest
    @MethodSource("kinds")
    void vary_has_accept_on_negotiated_responses_only(AddressKind kind) {
        boolean chosen = kind.isNegotiated() || kind.status() == 404;
        for (String accept : List.of("text/html", "text/turtle", "image/png", "text")) {
            var response = server.get(kind.path(), "Accept", accept);
            var vary = List.of(header(response, "Vary").split(", "));
            assertEquals(chosen, vary.contains("Accept"), accept + ": " + vary);
            String tag = header(response, "ETag");
            if (!tag.isEmpty()) {
                var notModified = server.get(kind.path(), "Accept", accept, "If-None-Match", tag);
                assertEquals(header(response, "Vary"), header(notModified, "Vary"));
            }
        }
    }

    /** Trifid: a language cookie changed a cacheable page. */
    @ParameterizedTest
    @MethodSource("kinds")
    void cookies_are_neither_set_nor_read(AddressKind kind) {
        var plain = server.get(kind.path(), "Accept", "text/html, */*;q=0.1");
        var response =
                server.get(
                        kind.path(),
                        "Accept",
                        "text/html, */*;q=0.1",
                        "Cookie",
                        "lang=nl; i18n=nl");
        assertEquals("", header(response, "Set-Cookie"));
        assertEquals(header(plain, "Content-Language"), header(response, "Content-Language"));
        if (!List.of("health", "metrics").contains(kind.path())) {
            assertArrayEquals(plain.body(), response.body());
        }
    }

    /** VSDS-LDESServer4J: a mutable entry page was immutable or cached for a week. */
    @ParameterizedTest
    @MethodSource("kinds")
    void mutable_response_is_revalidated(AddressKind kind) {
        var response = server.get(kind.path());
        if (!kind.path().equals("feed/1")) {
            assertTrue(
                    List.of("public, no-cache", "no-store")
                            .contains(header(response, "Cache-Control")),
                    header(response, "Cache-Control"));
        }
    }

    /** RickView, udata, Comunica: blank nodes broke views, harvests and descriptions. */
    @ParameterizedTest
    @MethodSource("kinds")
    void responses_have_no_blank_nodes(AddressKind kind) {
        var response = server.get(kind.path(), "Accept", "application/n-quads");
        if (header(response, "Content-Type").equals("application/n-quads")) {
            var read = DatasetGraphFactory.create();
            RDFParser.source(new ByteArrayInputStream(response.body()))
                    .lang(Lang.NQUADS)
                    .parse(read);
            assertFalse(read.isEmpty());
            assertTrue(
                    read.stream()
                            .noneMatch(
                                    quad ->
                                            quad.getSubject().isBlank()
                                                    || quad.getObject().isBlank()));
        }
    }

    /** DBpedia, LodView: the IRIs of the response had the host of the request or another one. */
    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1:1", "w3id.org"})
    void host_header_does_not_change_the_response(String host) throws IOException {
        var plain = responses("localhost", "id/be/place/belgium", "doc/be/place/belgium.nt", "");
        assertEquals(plain, responses(host, "id/be/place/belgium", "doc/be/place/belgium.nt", ""));
    }

    private static List<String> responses(String host, String... paths) throws IOException {
        var answers = new ArrayList<String>();
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

    /** LodView: an IRI in a parameter was fetched. */
    @Test
    void iri_in_a_request_is_never_fetched() throws IOException {
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

    /** LDF Server.js: pages past the end had unrelated content. */
    @ParameterizedTest
    @ValueSource(strings = {"feed/0", "feed/999999", "feed/-1", "feed/1x", "feed/99999999999"})
    void page_past_the_end_answers_404(String path) {
        assertEquals(404, server.get(path).statusCode());
    }

    /** rdflib, turtle-formatter: the same data gave different bytes. */
    @Test
    void two_servers_with_the_same_data_send_the_same_bytes() {
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
