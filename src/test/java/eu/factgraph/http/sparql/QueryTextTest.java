package eu.factgraph.http.sparql;

import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parsing of query texts, and the report of syntax errors. */
class QueryTextTest {

    private static final String OFFICE =
            "https://w3id.org/factgraph/id/be/organisation/digital-transformation-office";

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASK {|line 1, column 5: it ends too early",
                "SELECT * { ?s ?p }|line 1, column 18: '}' is unexpected; expected: an IRI,",
                "SELECT * { ?s foaf:name ?o }|line 1, column 15: Unresolved prefixed name: foaf:name",
                "SELECT * { <https://w3id.org/factgraph/def/year> ?p }|line 1, column 53: '}'",
                "ASK { ?s ?p \"open }|it ends within an unclosed string or IRI",
                "FOO|line 1, column 4: 'FOO' is not a token of SPARQL 1.1",
                "SELECT ?x { ?s ?p ?o } GROUP BY ?s|Non-group key variable in SELECT: ?x"
            })
    void bad_query_syntax_is_reported_with_line_and_column(String query, String output) {
        var response = server.ask(query, "*/*");
        assertEquals(400, response.statusCode());
        assertEquals("application/problem+json", header(response, "Content-Type"));
        assertTrue(text(response).contains(output), text(response));
    }

    @Test
    void syntax_error_in_second_line_is_reported_with_that_line() {
        var response = server.ask("SELECT *\nWHERE { ?s ?p }", "*/*");
        assertTrue(text(response).contains("line 2, column 15"), text(response));
    }

    @Test
    void canonical_iris_in_a_query_are_rebased_and_strings_are_not() {
        String query =
                """
                PREFIX fg: <https://w3id.org/factgraph/id/be/organisation/>
                SELECT ?text ?name {
                  BIND ("<%1$s>" AS ?text)
                  <%1$s> a ?type .
                  fg:digital-transformation-office a ?type .
                  BIND (STR(fg:digital-transformation-office) AS ?name)
                } LIMIT 1
                """
                        .formatted(OFFICE);
        assertEquals(
                "text,name\r\n<" + OFFICE + ">," + server.store.rebasing().iri(OFFICE) + "\r\n",
                text(server.ask(query, "text/csv")));
    }

    @Test
    void comments_in_a_query_are_ignored_and_other_hash_signs_are_not() {
        String query =
                "PREFIX f: <urn:x#> # one\r"
                        + "SELECT ?a ?b ?c {#two }\n BIND ('#' AS ?a) BIND (f:a\\#b AS ?b) # three\r\n"
                        + "BIND (<%s> AS ?c) } # four".formatted(OFFICE);
        assertEquals(
                "a,b,c\r\n#,urn:x#a#b," + server.store.rebasing().iri(OFFICE) + "\r\n",
                text(server.ask(query, "text/csv")));
    }

    @Test
    void relative_iris_in_a_query_resolve_against_the_endpoint() {
        assertEquals(
                "x\r\n" + server.url + "def/year\r\n",
                text(server.ask("SELECT (<def/year> AS ?x) {}", "text/csv")));
    }
}
