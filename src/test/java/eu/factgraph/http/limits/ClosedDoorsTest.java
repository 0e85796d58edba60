package eu.factgraph.http.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger might try at the endpoint, and what he is told. */
class ClosedDoorsTest {

    private static final int LARGEST_BODY = 256 * 1024;

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    /** Whoever is asked from within a query; nobody comes. */
    private static ServerSocket elsewhere;

    @BeforeAll
    static void start() throws IOException {
        elsewhere = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        elsewhere.setSoTimeout(1);
    }

    @AfterAll
    static void stop() throws IOException {
        elsewhere.close();
    }

    static Stream<Arguments> callsOfOthers() {
        var places =
                Stream.of(
                        "SELECT * { %s }",
                        "SELECT * { ?s ?p ?o OPTIONAL { %s } }",
                        "SELECT * { ?s ?p ?o OPTIONAL { ?o ?q ?r FILTER EXISTS { %s } } }",
                        "SELECT * { ?s ?p ?o MINUS { %s } }",
                        "SELECT * { { ?s ?p ?o } UNION { %s } }",
                        "SELECT * { GRAPH ?g { %s } }",
                        "SELECT * { { { { %s } } } }",
                        "SELECT * { { SELECT * { { SELECT * { %s } } } } }",
                        "SELECT * { ?s ?p ?o FILTER EXISTS { %s } }",
                        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { %s } }",
                        "SELECT * { ?s ?p ?o FILTER (?s = ?o || !(EXISTS { %s } && ?s != ?p)) }",
                        "SELECT * { ?s ?p ?o FILTER EXISTS { ?o ?q ?r FILTER NOT EXISTS { ?r ?t ?u OPTIONAL { %s } } } }",
                        "SELECT * { BIND (EXISTS { %s } AS ?there) }",
                        "SELECT * { BIND (IF(EXISTS { %s }, 1, 2) AS ?there) }",
                        "SELECT (EXISTS { %s } AS ?there) { ?s ?p ?o }",
                        "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { %s })",
                        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (EXISTS { %s } AS ?k)",
                        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { %s })",
                        "SELECT (SUM(IF(EXISTS { %s }, 1, 0)) AS ?n) { ?s ?p ?o }",
                        "SELECT (GROUP_CONCAT(STR(EXISTS { %s }) ; SEPARATOR = '') AS ?n) { ?s ?p ?o }",
                        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (MAX(IF(EXISTS { %s }, 1, 0)) > 0)",
                        "SELECT ?s { ?s ?p ?o } GROUP BY ?s ORDER BY COUNT(EXISTS { %s })",
                        "SELECT * { { SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { %s }) LIMIT 1 } }",
                        "SELECT * { ?s ?p ?o FILTER EXISTS { SELECT (EXISTS { %s } AS ?b) {} } }",
                        "ASK { %s }",
                        "CONSTRUCT { ?s ?p ?o } WHERE { %s }",
                        "DESCRIBE ?s { %s }");
        String url = "<http://127.0.0.1:" + elsewhere.getLocalPort() + "/>";
        var calls =
                Stream.of(
                                "SERVICE " + url + " { ?x ?y ?z }",
                                "SERVICE SILENT " + url + " { ?x ?y ?z }",
                                "VALUES ?where { " + url + " } SERVICE SILENT ?where { ?x ?y ?z }")
                        .toList();
        return places.flatMap(
                place -> calls.stream().map(call -> Arguments.of(place.formatted(call))));
    }

    @ParameterizedTest
    @MethodSource("callsOfOthers")
    void SERVICE_is_refused_wherever_it_hides(String query) {
        var answer = server.ask(query, "application/problem+json, */*;q=0.1");
        assertEquals(403, answer.statusCode(), TestServer.text(answer));
        assertTrue(TestServer.text(answer).contains("SERVICE"), TestServer.text(answer));
        assertNobodyCame();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FROM <%s>", "FROM NAMED <%s>", "FROM <file:///etc/passwd>"})
    void FROM_fetches_nothing(String from) {
        String url = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/x.ttl";
        var answer = server.ask("SELECT * " + from.formatted(url) + " { ?s ?p ?o }", "*/*");
        assertEquals(400, answer.statusCode());
        assertTrue(TestServer.text(answer).contains("none is fetched"), TestServer.text(answer));
        assertNobodyCame();
    }

    @ParameterizedTest
    @ValueSource(strings = {"default-graph-uri", "named-graph-uri"})
    void a_graph_named_by_parameter_is_not_fetched(String parameter) {
        String url = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/x.ttl";
        var answer =
                server.get("sparql?query=ASK%7B%7D&" + parameter + "=" + TestServer.encoded(url));
        assertEquals(400, answer.statusCode());
        assertNobodyCame();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java:java.lang.System",
                "java:org.apache.jena.sparql.function.library.wait",
                "http://jena.apache.org/ARQ/function#wait",
                "http://jena.apache.org/ARQ/function#sprintf",
                "http://jena.hpl.hp.com/ARQ/function#now",
                "http://jena.apache.org/ARQ/jsFunction#x",
                "js:x"
            })
    void a_function_that_is_not_listed_is_refused_wherever_it_hides(String function) {
        String call = "<" + function + ">(1)";
        for (String query :
                new String[] {
                    "SELECT (%s AS ?x) {}",
                    "SELECT * { ?s ?p ?o FILTER %s }",
                    "SELECT * { ?s ?p ?o } ORDER BY %s",
                    "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (%s AS ?k)",
                    "SELECT (SUM(IF(%s, 1, 0)) AS ?n) { ?s ?p ?o }",
                    "ASK { FILTER NOT EXISTS { BIND (1 + %s AS ?x) } }"
                }) {
            var answer = server.ask(query.formatted(call), "*/*");
            assertEquals(400, answer.statusCode(), query);
            assertTrue(
                    TestServer.text(answer).contains("There is no function <" + function),
                    TestServer.text(answer));
        }
    }

    /** They would make rows or load classes; as plain patterns they match nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?x <http://jena.apache.org/ARQ/property#splitIRI> ?y",
                "'a b' <http://jena.apache.org/ARQ/property#strSplit> ?y",
                "?x <http://jena.apache.org/ARQ/property#versionARQ> ?y",
                "?x <http://jena.apache.org/ARQ/list#member> ?y",
                "?x <http://www.w3.org/2000/01/rdf-schema#member> ?y",
                "?x <java:org.apache.jena.sparql.pfunction.library.version> ?y",
                "?x <http://jena.apache.org/text#query> 'tax'"
            })
    void a_property_function_is_a_plain_pattern(String pattern) {
        var answer = server.ask("ASK { " + pattern + " }", "application/sparql-results+json");
        assertTrue(TestServer.text(answer).contains("false"), TestServer.text(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JSON { \"a\" : ?s } WHERE { ?s ?p ?o }",
                "CONSTRUCT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o LATERAL { ?o ?q ?r } }",
                "SELECT * { LET (?x := 1) }",
                "SELECT * { ?s ?p << ?a ?b ?c >> }",
                "SELECT (CALL(\"x\") AS ?x) {}"
            })
    void what_only_ARQ_knows_is_a_syntax_error(String query) {
        var answer = server.ask(query, "*/*");
        assertEquals(400, answer.statusCode());
        assertTrue(TestServer.text(answer).contains("syntax error"), TestServer.text(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
                "DELETE WHERE { ?s ?p ?o }",
                "LOAD <file:///etc/passwd>",
                "CLEAR ALL",
                "DROP GRAPH <urn:a>",
                "PREFIX a: <urn:a> INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }"
            })
    void an_update_is_refused_however_it_is_sent(String update) {
        var asQuery = server.ask(update, "*/*");
        assertEquals(400, asQuery.statusCode());
        assertTrue(TestServer.text(asQuery).contains("This is an update"));
        assertEquals(400, posted("application/sparql-query", update));
        assertEquals(415, posted("application/sparql-update", update));
        assertEquals(
                400,
                posted(
                        "application/x-www-form-urlencoded",
                        "update=" + TestServer.encoded(update)));
        assertEquals(400, server.get("sparql?update=" + TestServer.encoded(update)).statusCode());
    }

    @ParameterizedTest
    @MethodSource("deep")
    void a_query_nested_too_deeply_is_told_so(String query) {
        var answer = posted("application/sparql-query", query, "");
        assertEquals(400, answer.statusCode(), TestServer.text(answer));
        assertTrue(TestServer.text(answer).contains("nested too deeply"), TestServer.text(answer));
    }

    /** The stock engine takes twice as long for every one or two, outside of any limit of time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FILTER NOT EXISTS { ?s ?p ?o . ",
                "?s ?p ?o FILTER (EXISTS { ?s ?p ?o } && EXISTS { ?s ?p ?o . ",
                "{ SELECT ?s { ?s ?p ?o FILTER EXISTS { ?s ?p ?o . ",
            })
    void EXISTS_in_EXISTS_is_planned_in_time(String level) {
        long opened = level.chars().filter(letter -> letter == '{' || letter == '(').count();
        long within = level.chars().filter(letter -> letter == '}').count();
        String close = level.contains("&&") ? "})" : "}".repeat((int) (opened - within));
        String nested = level.repeat(40) + close.repeat(40);
        assertEquals(200, posted("application/sparql-query", "ASK { " + nested + " }"));
    }

    @Test
    void no_class_of_the_server_is_named_in_what_is_told() {
        String query = "SELECT (REGEX(STR(?y), \"[\") AS ?e) { ?x ?p ?y }";
        var answer = posted("application/sparql-query", query, "");
        assertEquals(400, answer.statusCode());
        assertFalse(TestServer.text(answer).contains("Exception"), TestServer.text(answer));
        var question = server.get("question/about-a-body?body=%3E%20.%20%7D");
        assertEquals(400, question.statusCode());
        assertTrue(
                TestServer.text(question).contains("no absolute IRI"), TestServer.text(question));
    }

    static Stream<String> deep() {
        return Stream.of(
                "SELECT * { " + "{".repeat(20_000) + "}".repeat(20_000) + " }",
                "SELECT (1" + "+1".repeat(100_000) + " AS ?x) {}",
                "SELECT (" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " AS ?x) {}",
                "SELECT * { " + "{} UNION ".repeat(25_000) + "{} }");
    }

    @Test
    void a_query_as_long_as_may_be_is_answered() {
        String query = "ASK {} #";
        String longest = query + "x".repeat(LARGEST_BODY - query.length());
        assertEquals(200, posted("application/sparql-query", longest));
        assertEquals(413, posted("application/sparql-query", longest + "x"));
        String form = "query=ASK%7B%7D&x=";
        String longestForm = form + "x".repeat(LARGEST_BODY - form.length());
        assertEquals(200, posted("application/x-www-form-urlencoded", longestForm));
        assertEquals(413, posted("application/x-www-form-urlencoded", longestForm + "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/sparql-query", "application/x-www-form-urlencoded"})
    void a_gigabyte_is_refused_by_its_length_before_it_comes(String type) throws IOException {
        assertEquals(
                "HTTP/1.1 413",
                statusLine(
                        "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                                + type
                                + "\r\nContent-Length: 1073741824\r\n\r\nquery="));
    }

    /** One more byte than a query may have, and then nothing: who reads on would wait for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"application/sparql-query", "application/x-www-form-urlencoded"})
    void a_body_of_unknown_length_is_read_up_to_the_limit_only(String type) throws IOException {
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
    void a_URL_that_is_too_long_is_refused_before_it_is_read() throws IOException {
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

    private static int posted(String type, String body) {
        return posted(type, body, "").statusCode();
    }

    private static java.net.http.HttpResponse<byte[]> posted(
            String type, String body, String parameters) {
        return server.send(
                "POST", "sparql" + parameters, BodyPublishers.ofString(body), "Content-Type", type);
    }

    private static void assertNobodyCame() {
        assertThrows(SocketTimeoutException.class, elsewhere::accept);
        assertFalse(elsewhere.isClosed());
    }
}
