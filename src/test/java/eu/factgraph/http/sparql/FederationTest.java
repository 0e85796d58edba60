package eu.factgraph.http.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import eu.factgraph.query.limit.QueryLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SERVICE calls to endpoints on the allow-list (SPARQL 1.1 Federated Query). */
class FederationTest {

    private static final String KIND = "<http://data.europa.eu/eli/ontology#LegalResource>";

    @RegisterExtension static final TestServer other = TestServer.onFixture();

    private static TestServer server;
    private static TestServer brief;

    /** Sends the head of a response and then stalls. */
    private static ServerSocket stalling;

    private static EndlessEndpoint endless;

    private static final List<Socket> CALLS = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        stalling = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var answering = new Thread(FederationTest::stall);
        answering.setDaemon(true);
        answering.start();
        endless = new EndlessEndpoint();
        var allowed =
                Set.of(
                        other.url + "sparql",
                        other.url + "nowhere",
                        stalling(),
                        endless.url("rows"),
                        endless.url("spaces"),
                        endless.url("coded"));
        server = new TestServer(QueryLimits.SERVED, allowed);
        brief = new TestServer(new QueryLimits(Duration.ofSeconds(1), 100, 10_000), allowed);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        brief.close();
        stalling.close();
        endless.close();
        for (Socket call : CALLS) {
            call.close();
        }
    }

    @Test
    void endpoint_on_the_allow_list_is_called() {
        var here = rows(other.ask("SELECT ?act { ?act a " + KIND + " } ORDER BY ?act", "text/csv"));
        var there =
                rows(
                        server.ask(
                                "SELECT ?act { %s } ORDER BY ?act"
                                        .formatted(service("?act a " + KIND)),
                                "text/csv"));
        assertTrue(here.size() > 10, here.toString());
        assertEquals(here, there);
    }

    /** The inner variable is not the outer one of the same name. */
    @Test
    void rows_of_an_endpoint_are_joined_within_their_scope() {
        String query =
                """
                SELECT ?name ?count {
                  ?x a <http://data.europa.eu/eli/ontology#LegalResource> ; <http://purl.org/dc/terms/identifier> ?name
                  { SELECT (COUNT(?x) AS ?count) { %s } }
                } ORDER BY ?name LIMIT 3
                """
                        .formatted(service("?x a " + KIND));
        var rows = rows(server.ask(query, "text/csv"));
        int acts = rows(other.ask("SELECT ?act { ?act a " + KIND + " }", "text/csv")).size() - 1;
        assertEquals(4, rows.size(), rows.toString());
        rows.stream().skip(1).forEach(row -> assertTrue(row.endsWith("," + acts), row));
    }

    @Test
    void endpoint_not_exactly_on_the_allow_list_is_refused() {
        for (String endpoint :
                List.of(
                        other.url + "sparql/",
                        other.url + "sparql?x=1",
                        other.url.replace("localhost", "127.0.0.1") + "sparql")) {
            var response =
                    server.ask(
                            "SELECT * { SERVICE SILENT <" + endpoint + "> { ?s ?p ?o } }", "*/*");
            assertEquals(403, response.statusCode(), endpoint);
            assertTrue(
                    TestServer.text(response).contains(other.url + "sparql"),
                    TestServer.text(response));
        }
    }

    @Test
    void endpoint_in_a_variable_is_refused() {
        var response =
                server.ask(
                        "SELECT * { VALUES ?e { <"
                                + other.url
                                + "sparql> } SERVICE ?e { ?s ?p ?o } }",
                        "*/*");
        assertEquals(403, response.statusCode());
    }

    @Test
    void endpoint_that_fails_gets_502() {
        String query = "SELECT * { SERVICE %s <" + other.url + "nowhere> { ?s ?p ?o } }";
        var loud = server.ask(query.formatted(""), "*/*");
        assertEquals(502, loud.statusCode(), TestServer.text(loud));
        assertTrue(TestServer.text(loud).contains("nowhere"), TestServer.text(loud));
        var silent = server.ask(query.formatted("SILENT"), "text/csv");
        assertEquals(200, silent.statusCode());
        assertEquals(2, rows(silent).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SILENT"})
    void endpoint_that_never_ends_is_abandoned_at_the_time_limit(String silent) {
        var response =
                brief.ask(
                        "SELECT * { SERVICE " + silent + " <" + stalling() + "> { ?s ?p ?o } }",
                        "*/*");
        assertEquals(503, response.statusCode(), TestServer.text(response));
    }

    /** SILENT does not ignore an exceeded limit. */
    @ParameterizedTest
    @CsvSource({",rows", "SILENT,rows", ",spaces", "SILENT,spaces"})
    void endless_service_response_is_refused(String silent, String kind) {
        var response = server.ask(endless(silent, kind), "*/*");
        assertEquals(413, response.statusCode(), TestServer.text(response));
        assertTrue(endless.written() < 100 << 20, endless.written() + " bytes were read");
    }

    @Test
    void service_response_in_an_unaccepted_coding_is_refused() {
        var loud = server.ask(endless("", "coded"), "*/*");
        assertEquals(502, loud.statusCode(), TestServer.text(loud));
        assertEquals(200, server.ask(endless("SILENT", "coded"), "*/*").statusCode());
    }

    private static String endless(String silent, String kind) {
        return "SELECT * { SERVICE %s <%s> { ?s ?p ?o } }"
                .formatted(silent == null ? "" : silent, endless.url(kind));
    }

    private static String service(String pattern) {
        return "SERVICE <" + other.url + "sparql> { " + pattern + " }";
    }

    private static List<String> rows(java.net.http.HttpResponse<byte[]> response) {
        assertEquals(200, response.statusCode(), TestServer.text(response));
        return TestServer.text(response).lines().toList();
    }

    private static String stalling() {
        return "http://127.0.0.1:" + stalling.getLocalPort() + "/sparql";
    }

    private static void stall() {
        try {
            while (!stalling.isClosed()) {
                Socket call = stalling.accept();
                CALLS.add(call);
                call.getOutputStream()
                        .write(
                                "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"
                                        .getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException closed) {
            if (!stalling.isClosed()) {
                throw new UncheckedIOException(closed);
            }
        }
    }
}
