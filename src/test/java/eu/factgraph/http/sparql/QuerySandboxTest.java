package eu.factgraph.http.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries cannot call other servers, read files or load classes. */
class QuerySandboxTest {

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    /** A server that no query may connect to. */
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

    static Stream<Arguments> serviceCalls() {
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
    @MethodSource("serviceCalls")
    void service_in_any_position_is_refused(String query) {
        var response = server.ask(query, "application/problem+json, */*;q=0.1");
        assertEquals(403, response.statusCode(), TestServer.text(response));
        assertTrue(TestServer.text(response).contains("SERVICE"), TestServer.text(response));
        assertNoConnection();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FROM <%s>", "FROM NAMED <%s>", "FROM <file:///etc/passwd>"})
    void from_clause_fetches_nothing(String from) {
        String url = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/x.ttl";
        var response = server.ask("SELECT * " + from.formatted(url) + " { ?s ?p ?o }", "*/*");
        assertEquals(400, response.statusCode());
        assertTrue(
                TestServer.text(response).contains("no graph is fetched"),
                TestServer.text(response));
        assertNoConnection();
    }

    @ParameterizedTest
    @ValueSource(strings = {"default-graph-uri", "named-graph-uri"})
    void graph_named_by_parameter_is_not_fetched(String parameter) {
        String url = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/x.ttl";
        var response =
                server.get("sparql?query=ASK%7B%7D&" + parameter + "=" + TestServer.encoded(url));
        assertEquals(400, response.statusCode());
        assertNoConnection();
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
    void unregistered_function_in_any_position_is_refused(String function) {
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
            var response = server.ask(query.formatted(call), "*/*");
            assertEquals(400, response.statusCode(), query);
            assertTrue(
                    TestServer.text(response).contains("There is no function <" + function),
                    TestServer.text(response));
        }
    }

    /** In Jena these generate rows or load classes; as plain patterns they match nothing. */
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
    void property_function_of_jena_is_a_plain_pattern(String pattern) {
        var response = server.ask("ASK { " + pattern + " }", "application/sparql-results+json");
        assertTrue(TestServer.text(response).contains("false"), TestServer.text(response));
    }

    private static void assertNoConnection() {
        assertThrows(SocketTimeoutException.class, elsewhere::accept);
        assertFalse(elsewhere.isClosed());
    }
}
