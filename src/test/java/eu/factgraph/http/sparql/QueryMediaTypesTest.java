package eu.factgraph.http.sparql;

import static eu.factgraph.http.TestServer.encoded;
import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
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

/** The formats of query results: negotiation, media types and content. */
class QueryMediaTypesTest {

    private static final String OFFICE =
            "https://w3id.org/factgraph/id/be/organisation/digital-transformation-office";

    @RegisterExtension static final TestServer server = TestServer.onFixture();

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
        var response = server.ask("SELECT ?x { VALUES ?x { 1 'é' <urn:a> } }", accept);
        assertEquals(200, response.statusCode());
        assertEquals(type, header(response, "Content-Type"));
        var rows = reader(type).read(new ByteArrayInputStream(response.body()), new Context());
        assertEquals(3, rows.materialize().stream().count());
        assertEquals("Accept, Accept-Language, Accept-Encoding", header(response, "Vary"));
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
            var response = server.ask(query, type);
            assertEquals(type, header(response, "Content-Type"));
            assertTrue(text(response).contains(query.contains("false") ? "false" : "true"));
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
            var response = server.ask(query, accept);
            assertEquals(200, response.statusCode());
            assertEquals(type, header(response, "Content-Type"));
            var read = DatasetGraphFactory.create();
            RDFParser.source(new ByteArrayInputStream(response.body()))
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
    void unavailable_media_type_gets_406_with_the_available_ones() {
        var response = server.ask("ASK {}", "image/png");
        assertEquals(406, response.statusCode());
        assertTrue(text(response).contains("text/tab-separated-values"), text(response));
        assertEquals(406, server.ask("CONSTRUCT WHERE { ?s ?p ?o }", "text/csv").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "'SELECT (\"\\u0001\" AS ?x) {}', application/sparql-results+xml",
        "'CONSTRUCT { <urn:a> <urn:a:b> \"\\u0001\" } {}', application/rdf+xml",
        "'CONSTRUCT { <urn:a> <http://example.org/1> 1 } {}', application/rdf+xml"
    })
    void text_that_xml_cannot_represent_gets_406_and_other_formats_work(String query, String type) {
        var response = server.ask(query, type);
        assertEquals(406, response.statusCode(), text(response));
        assertTrue(text(response).contains("; use "), text(response));
        assertEquals(200, server.ask(query, "*/*").statusCode());
    }

    @Test
    void head_has_the_headers_of_get_and_no_body() {
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
    void json_results_have_every_kind_of_term() {
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
    void blank_nodes_in_json_results_are_distinct() {
        String output =
                text(
                        server.ask(
                                "SELECT (BNODE() AS ?a) (BNODE() AS ?b) {}",
                                "application/sparql-results+json"));
        assertEquals(
                "{\"head\":{\"vars\":[\"a\",\"b\"]},\"results\":{\"bindings\":[{"
                        + "\"a\":{\"type\":\"bnode\",\"value\":\"b0\"},"
                        + "\"b\":{\"type\":\"bnode\",\"value\":\"b1\"}}]}}",
                output);
    }

    private static List<Binding> read(String query, String type) {
        var body = new ByteArrayInputStream(server.ask(query, type).body());
        return reader(type).read(body, new Context()).stream().toList();
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
