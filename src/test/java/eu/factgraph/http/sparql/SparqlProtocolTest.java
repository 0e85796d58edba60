package eu.factgraph.http.sparql;

import static eu.factgraph.http.TestServer.encoded;
import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * SPARQL 1.1 Protocol, from outside. Each case of the manifest of W3C's protocol tests stands here
 * under its name, on our own graphs; of its updates, that they are refused.
 */
class SparqlProtocolTest {

    private static final String CANONICAL = "https://w3id.org/factgraph/";
    private static final String OFFICE =
            CANONICAL + "id/be/organisation/digital-transformation-office";

    /** Three sections, each of which is described in its own graph only. */
    private static final String ONE = CANONICAL + "graph/be/2019/legislation/specific";

    private static final String TWO = CANONICAL + "graph/be/2019/governance/national/policy";
    private static final String THREE = CANONICAL + "graph/be/2019/legislation";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DIRECT = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @Test
    void query_get() {
        assertTruth(true, server.get("sparql?query=ASK%20%7B%7D"));
    }

    @Test
    void query_post_form() {
        assertTruth(true, post("?default-graph-uri=" + encoded(ONE), FORM, "query=ASK%20%7B%7D"));
    }

    @Test
    void query_post_direct() {
        assertTruth(true, post("", DIRECT, "ASK {}"));
    }

    @Test
    void query_dataset_default_graph() {
        String query = "ASK { <" + ONE + "> a ?type }";
        assertTruth(true, both(query, "default-graph-uri", ONE));
        assertTruth(false, both(query, "default-graph-uri", TWO));
    }

    @Test
    void query_dataset_default_graphs() {
        String query = "ASK { <" + ONE + "> a ?type . <" + TWO + "> a ?type }";
        assertTruth(true, both(query, "default-graph-uri", ONE, "default-graph-uri", TWO));
        assertTruth(false, both(query, "default-graph-uri", ONE, "default-graph-uri", THREE));
    }

    @Test
    void query_dataset_named_graphs() {
        String query =
                "ASK { GRAPH ?a { <" + ONE + "> a ?type } GRAPH ?b { <" + TWO + "> a ?type } }";
        assertTruth(true, both(query, "named-graph-uri", ONE, "named-graph-uri", TWO));
        assertTruth(false, both(query, "named-graph-uri", ONE));
        assertTruth(false, both("ASK { ?s ?p ?o }", "named-graph-uri", ONE));
    }

    @Test
    void query_dataset_full() {
        String query =
                "ASK { <%s> a ?type GRAPH ?a { <%s> a ?type } GRAPH ?b { <%s> a ?type } }"
                        .formatted(THREE, ONE, TWO);
        assertTruth(
                true,
                both(
                        query,
                        "default-graph-uri",
                        THREE,
                        "named-graph-uri",
                        ONE,
                        "named-graph-uri",
                        TWO));
        assertTruth(
                false,
                both(
                        query,
                        "default-graph-uri",
                        ONE,
                        "named-graph-uri",
                        ONE,
                        "named-graph-uri",
                        TWO));
    }

    /** The dataset of the protocol wins over that of the query. */
    @Test
    void query_multiple_dataset() {
        String query = "ASK FROM <" + ONE + "> { <%s> a ?type }";
        assertTruth(true, both(query.formatted(TWO), "default-graph-uri", TWO));
        assertTruth(false, both(query.formatted(ONE), "default-graph-uri", TWO));
        assertTruth(true, both(query.formatted(ONE)));
    }

    @Test
    void the_dataset_of_a_form_may_stand_in_the_form() {
        String query = "query=" + encoded("ASK { <" + ONE + "> a ?type }");
        assertTruth(true, post("", FORM, query + "&default-graph-uri=" + encoded(ONE)));
        assertTruth(false, post("", FORM, query + "&default-graph-uri=" + encoded(TWO)));
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv",
        "text/tab-separated-values, text/tab-separated-values",
        "application/json, application/json",
        "application/xml, application/xml",
        "text/plain, text/plain;charset=utf-8",
        "'application/json, */*;q=0.1', application/json",
        "'application/json;q=0.5, text/csv', text/csv",
        "text/*, text/csv",
        "*/*, application/sparql-results+json"
    })
    void query_content_type_select(String accept, String type) {
        var answer = server.ask("SELECT ?x { VALUES ?x { 1 'é' <urn:a> } }", accept);
        assertEquals(200, answer.statusCode());
        assertEquals(type, header(answer, "Content-Type"));
        var rows = reader(type).read(new ByteArrayInputStream(answer.body()), new Context());
        assertEquals(3, rows.materialize().stream().count());
        assertEquals("Accept, Accept-Language, Accept-Encoding", header(answer, "Vary"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "application/json",
                "application/xml",
                "text/csv",
                "text/tab-separated-values"
            })
    void query_content_type_ask(String type) {
        for (String query : new String[] {"ASK {}", "ASK { FILTER (false) }"}) {
            var answer = server.ask(query, type);
            assertEquals(type, header(answer, "Content-Type"));
            assertTrue(text(answer).contains(query.contains("false") ? "false" : "true"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle",
        "application/n-triples, application/n-triples",
        "application/rdf+xml, application/rdf+xml",
        "application/ld+json, application/ld+json",
        "application/n-quads, application/n-quads",
        "application/trig, application/trig",
        "application/json, application/json",
        "application/xml, application/xml",
        "text/plain, text/plain;charset=utf-8",
        "*/*, text/turtle"
    })
    void query_content_type_construct_and_describe(String accept, String type) {
        for (String query :
                new String[] {
                    "CONSTRUCT { <" + OFFICE + "> a ?type } { <" + OFFICE + "> a ?type }",
                    "DESCRIBE <" + OFFICE + ">"
                }) {
            var answer = server.ask(query, accept);
            assertEquals(200, answer.statusCode());
            assertEquals(type, header(answer, "Content-Type"));
            var read = DatasetGraphFactory.create();
            RDFParser.source(new ByteArrayInputStream(answer.body()))
                    .lang(RDFLanguages.contentTypeToLang(graphType(type)))
                    .parse(read);
            assertTrue(
                    read.getDefaultGraph().stream()
                            .anyMatch(
                                    triple ->
                                            triple.getSubject()
                                                    .getURI()
                                                    .equals(server.store.rebasing().iri(OFFICE))));
        }
    }

    @Test
    void what_nobody_can_write_answers_406_with_what_is_on_offer() {
        var answer = server.ask("ASK {}", "image/png");
        assertEquals(406, answer.statusCode());
        assertTrue(text(answer).contains("text/tab-separated-values"), text(answer));
        assertEquals(406, server.ask("CONSTRUCT WHERE { ?s ?p ?o }", "text/csv").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "'SELECT (\"\\u0001\" AS ?x) {}', application/sparql-results+xml",
        "'CONSTRUCT { <urn:a> <urn:a:b> \"\\u0001\" } {}', application/rdf+xml",
        "'CONSTRUCT { <urn:a> <http://example.org/1> 1 } {}', application/rdf+xml"
    })
    void what_XML_cannot_hold_answers_406_and_is_given_in_another_format(
            String query, String type) {
        var answer = server.ask(query, type);
        assertEquals(406, answer.statusCode(), text(answer));
        assertTrue(text(answer).contains("ask for"), text(answer));
        assertEquals(200, server.ask(query, "*/*").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void bad_query_method(String method) {
        var answer = server.send(method, "sparql?query=ASK%20%7B%7D", BodyPublishers.noBody());
        assertEquals(405, answer.statusCode());
        assertEquals("GET, HEAD, POST, OPTIONS", header(answer, "Allow"));
    }

    @Test
    void bad_multiple_queries() {
        String two = "query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D";
        assertEquals(400, server.get("sparql?" + two).statusCode());
        assertEquals(400, post("", FORM, two).statusCode());
        assertEquals(400, post("?query=ASK%20%7B%7D", FORM, "query=ASK%20%7B%7D").statusCode());
        assertEquals(400, post("?query=ASK%20%7B%7D", DIRECT, "ASK {}").statusCode());
    }

    @Test
    void no_query_at_all() {
        assertEquals(400, server.get("sparql?default-graph-uri=urn:a").statusCode());
        assertEquals(400, server.get("sparql?query=").statusCode());
        assertEquals(400, post("", FORM, "x=1").statusCode());
        assertEquals(400, post("", DIRECT, "").statusCode());
    }

    @Test
    void bad_query_wrong_media_type() {
        assertEquals(415, post("", "text/plain", "ASK {}").statusCode());
    }

    @Test
    void bad_query_missing_form_type_and_missing_direct_type() {
        for (String body : new String[] {"query=ASK%20%7B%7D", "ASK {}"}) {
            assertEquals(
                    415, server.send("POST", "sparql", BodyPublishers.ofString(body)).statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-query, UTF-16",
        "application/sparql-query, UTF-16LE",
        "application/sparql-query, ISO-8859-1",
        "application/sparql-query; charset=UTF-16, UTF-16",
        "application/x-www-form-urlencoded, UTF-16"
    })
    void bad_query_non_utf8(String type, String charset) {
        byte[] body = "ASK { ?s ?p 'é' }".getBytes(Charset.forName(charset));
        var answer =
                server.send(
                        "POST", "sparql", BodyPublishers.ofByteArray(body), "Content-Type", type);
        assertEquals(400, answer.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"query=%FF", "query=ASK%7B%7D&x=%C3", "query=%E", "query=%zz"})
    void parameters_that_are_no_UTF_8_answer_400(String parameters) {
        assertEquals(400, post("", FORM, parameters).statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASK {|line 1, column 5: it ends too early",
                "SELECT * { ?s ?p }|line 1, column 18: '}' is not expected; expected here: an IRI,",
                "SELECT * { ?s foaf:name ?o }|line 1, column 15: Unresolved prefixed name: foaf:name",
                "SELECT * { <https://w3id.org/factgraph/def/year> ?p }|line 1, column 53: '}'",
                "ASK { ?s ?p \"open }|it ends within a string or an IRI that is never closed",
                "FOO|line 1, column 4: 'FOO' is no word of SPARQL 1.1",
                "SELECT ?x { ?s ?p ?o } GROUP BY ?s|Non-group key variable in SELECT: ?x"
            })
    void bad_query_syntax_is_told_with_its_place(String query, String told) {
        var answer = server.ask(query, "*/*");
        assertEquals(400, answer.statusCode());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        assertTrue(text(answer).contains(told), text(answer));
    }

    @Test
    void a_syntax_error_in_a_later_line_is_told_with_that_line() {
        var answer = server.ask("SELECT *\nWHERE { ?s ?p }", "*/*");
        assertTrue(text(answer).contains("line 2, column 15"), text(answer));
    }

    /** The cases of W3C's manifest that write, and those that write badly. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update_post_form                  | application/x-www-form-urlencoded | update=CLEAR%20ALL | 400",
                "update_post_direct                | application/sparql-update | CLEAR ALL | 415",
                "update_base_uri                   | application/sparql-update | INSERT DATA { <s> <p> <test> } | 415",
                "bad_multiple_updates              | application/x-www-form-urlencoded | update=CLEAR%20NAMED&update=CLEAR%20DEFAULT | 400",
                "bad_update_wrong_media_type       | text/plain | CLEAR NAMED | 415",
                "bad_update_syntax                 | application/x-www-form-urlencoded | update=CLEAR%20XYZ | 400",
                "bad_update_dataset_conflict       | application/x-www-form-urlencoded | using-named-graph-uri=urn%3Aa&update=CLEAR%20ALL | 400"
            })
    void updates_are_refused(String name, String type, String body, int status) {
        assertEquals(status, post("", type, body).statusCode(), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?using-graph-uri=urn:a",
                "?using-named-graph-uri=urn:a",
                "?using-graph-uri=urn:a&using-named-graph-uri=urn:b"
            })
    void update_dataset_cases_are_refused(String parameters) {
        assertEquals(415, post(parameters, UPDATE, "CLEAR ALL").statusCode());
    }

    @Test
    void bad_update_get_missing_form_type_and_non_utf8() {
        assertEquals(400, server.get("sparql?update=CLEAR%20ALL").statusCode());
        assertEquals(
                415,
                server.send("POST", "sparql", BodyPublishers.ofString("update=CLEAR%20ALL"))
                        .statusCode());
        assertEquals(
                415,
                server.send(
                                "POST",
                                "sparql",
                                BodyPublishers.ofByteArray(
                                        "CLEAR ALL".getBytes(StandardCharsets.UTF_16)),
                                "Content-Type",
                                UPDATE)
                        .statusCode());
    }

    @Test
    void HEAD_has_the_headers_of_GET_and_no_body() {
        for (String query : new String[] {"SELECT * { ?s a ?o } LIMIT 3", "ASK {", "ASK {}"}) {
            var get = server.get("sparql?query=" + encoded(query));
            var head =
                    server.send("HEAD", "sparql?query=" + encoded(query), BodyPublishers.noBody());
            assertEquals(get.statusCode(), head.statusCode());
            assertEquals(0, head.body().length);
            for (String name : new String[] {"Content-Type", "Content-Length", "ETag", "Vary"}) {
                assertEquals(get.headers().allValues(name), head.headers().allValues(name), name);
            }
        }
    }

    @Test
    void canonical_iris_of_a_query_are_rebased_and_its_strings_are_not() {
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

    /** A comment ends with its line, by whatever sign; what only looks like one is none. */
    @Test
    void comments_of_a_query_say_nothing_and_what_looks_like_one_is_read() {
        String query =
                "PREFIX f: <urn:x#> # one\r"
                        + "SELECT ?a ?b ?c {#two }\n BIND ('#' AS ?a) BIND (f:a\\#b AS ?b) # three\r\n"
                        + "BIND (<%s> AS ?c) } # four".formatted(OFFICE);
        assertEquals(
                "a,b,c\r\n#,urn:x#a#b," + server.store.rebasing().iri(OFFICE) + "\r\n",
                text(server.ask(query, "text/csv")));
    }

    /** Read by Jena, which reads results with code of its own. */
    @Test
    void results_in_json_hold_every_kind_of_term() {
        String query =
                """
                SELECT ?none ?term {
                  VALUES ?one { <urn:é> "plain \\"q\\" \\\\ \\n \\u0001 </script> 😀" "nom"@fr-BE 1 "1.0"^^<urn:t> "" }
                  BIND (?one AS ?term)
                }
                """;
        var json = read(query, "application/sparql-results+json");
        var tsv = read(query, "text/tab-separated-values");
        assertEquals(6, json.size());
        assertEquals(tsv, json);
    }

    @Test
    void blank_nodes_are_told_apart_in_json() {
        String told =
                text(
                        server.ask(
                                "SELECT (BNODE() AS ?a) (BNODE() AS ?b) {}",
                                "application/sparql-results+json"));
        assertEquals(
                "{\"head\":{\"vars\":[\"a\",\"b\"]},\"results\":{\"bindings\":[{"
                        + "\"a\":{\"type\":\"bnode\",\"value\":\"b0\"},"
                        + "\"b\":{\"type\":\"bnode\",\"value\":\"b1\"}}]}}",
                told);
    }

    private static List<Binding> read(String query, String type) {
        var body = new ByteArrayInputStream(server.ask(query, type).body());
        return reader(type).read(body, new Context()).stream().toList();
    }

    /** Not below the folder that the server runs in. */
    @Test
    void relative_IRIs_of_a_query_are_below_the_endpoint() {
        assertEquals(
                "x\r\n" + server.url + "def/year\r\n",
                text(server.ask("SELECT (<def/year> AS ?x) {}", "text/csv")));
    }

    /** By direct POST; the same by GET must be the same. */
    private static HttpResponse<byte[]> both(String query, String... parameters) {
        var pairs = new StringBuilder();
        for (int at = 0; at < parameters.length; at += 2) {
            pairs.append('&')
                    .append(parameters[at])
                    .append('=')
                    .append(encoded(parameters[at + 1]));
        }
        var got = server.get("sparql?query=" + encoded(query) + pairs);
        var posted = post("?" + pairs, DIRECT, query);
        assertEquals(text(got), text(posted));
        assertTrue(Arrays.equals(got.body(), posted.body()));
        return posted;
    }

    private static HttpResponse<byte[]> post(String parameters, String type, String body) {
        return server.send(
                "POST", "sparql" + parameters, BodyPublishers.ofString(body), "Content-Type", type);
    }

    private static void assertTruth(boolean expected, HttpResponse<byte[]> answer) {
        assertEquals(200, answer.statusCode(), text(answer));
        assertEquals("application/sparql-results+json", header(answer, "Content-Type"));
        assertTrue(text(answer).contains(Boolean.toString(expected)), text(answer));
    }

    private static RowSetReader reader(String type) {
        var language =
                switch (type) {
                    case "application/sparql-results+xml", "application/xml" ->
                            ResultSetLang.RS_XML;
                    case "text/csv", "text/plain;charset=utf-8" -> ResultSetLang.RS_CSV;
                    case "text/tab-separated-values" -> ResultSetLang.RS_TSV;
                    default -> ResultSetLang.RS_JSON;
                };
        return RowSetReaderRegistry.getFactory(language).create(language);
    }

    private static String graphType(String type) {
        return switch (type) {
            case "application/json" -> "application/ld+json";
            case "application/xml" -> "application/rdf+xml";
            case "text/plain;charset=utf-8" -> "application/n-triples";
            default -> type;
        };
    }
}
