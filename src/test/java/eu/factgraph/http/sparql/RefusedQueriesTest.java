package eu.factgraph.http.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that are not SPARQL 1.1 queries, or are nested too deeply. */
class RefusedQueriesTest {

    @RegisterExtension static final TestServer server = TestServer.onFixture();

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
    void arq_extension_is_a_syntax_error(String query) {
        var response = server.ask(query, "*/*");
        assertEquals(400, response.statusCode());
        assertTrue(TestServer.text(response).contains("syntax error"), TestServer.text(response));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void query_nested_too_deeply_gets_400(String query) {
        var response = posted("application/sparql-query", query, "");
        assertEquals(400, response.statusCode(), TestServer.text(response));
        assertTrue(
                TestServer.text(response).contains("nested too deeply"), TestServer.text(response));
    }

    /** ARQ's planning time doubles with every level or two, and is subject to no timeout. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FILTER NOT EXISTS { ?s ?p ?o . ",
                "?s ?p ?o FILTER (EXISTS { ?s ?p ?o } && EXISTS { ?s ?p ?o . ",
                "{ SELECT ?s { ?s ?p ?o FILTER EXISTS { ?s ?p ?o . ",
            })
    void nested_exists_is_planned_in_time(String level) {
        long opened = level.chars().filter(letter -> letter == '{' || letter == '(').count();
        long within = level.chars().filter(letter -> letter == '}').count();
        String close = level.contains("&&") ? "})" : "}".repeat((int) (opened - within));
        String nested = level.repeat(40) + close.repeat(40);
        assertEquals(200, posted("application/sparql-query", "ASK { " + nested + " }"));
    }

    @Test
    void error_messages_name_no_class() {
        String query = "SELECT (REGEX(STR(?y), \"[\") AS ?e) { ?x ?p ?y }";
        var response = posted("application/sparql-query", query, "");
        assertEquals(400, response.statusCode());
        assertFalse(TestServer.text(response).contains("Exception"), TestServer.text(response));
        var question = server.get("question/about-a-body?body=%3E%20.%20%7D");
        assertEquals(400, question.statusCode());
        assertTrue(
                TestServer.text(question).contains("not an absolute IRI"),
                TestServer.text(question));
    }

    static Stream<String> deep() {
        return Stream.of(
                "SELECT * { " + "{".repeat(20_000) + "}".repeat(20_000) + " }",
                "SELECT (1" + "+1".repeat(100_000) + " AS ?x) {}",
                "SELECT (" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " AS ?x) {}",
                "SELECT * { " + "{} UNION ".repeat(25_000) + "{} }");
    }

    private static int posted(String type, String body) {
        return posted(type, body, "").statusCode();
    }

    private static java.net.http.HttpResponse<byte[]> posted(
            String type, String body, String parameters) {
        return server.send(
                "POST", "sparql" + parameters, BodyPublishers.ofString(body), "Content-Type", type);
    }
}
