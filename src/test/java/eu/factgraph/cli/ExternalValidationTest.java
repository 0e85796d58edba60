package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.rdf.RdfFile.NetworkAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Verdicts on data of strangers by shapes of strangers, as {@code validate --shapes} gives them.
 */
class ExternalValidationTest {

    private static final String PREFIXES =
            "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <http://example.org/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .\n";
    private static final String ONE_SHAPE =
            "ex:S sh:targetSubjectsOf ex:p ; sh:property [ sh:path ex:p ; sh:maxCount 0 ] .";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ( ex:x ex:v )          | SELECT $this ?value { $this $PATH ?value FILTER(?value > 3) } | <http://example.org/a> <http://example.org/x>/<http://example.org/v> 5: bad 5
            [ sh:inversePath ex:i ] | SELECT $this ?value { $this $PATH ?value } | <http://example.org/a> ^<http://example.org/i> <http://example.org/b>: bad <http://example.org/b>
            ex:w                   | SELECT $this ?value { $this $PATH ?value FILTER(?value > 3) } | <http://example.org/a> <http://example.org/w> 5: bad 5
            ex:none                | SELECT $this { FILTER NOT EXISTS { $this $PATH ?value } } | <http://example.org/a> <http://example.org/none>: bad {?value}
            """)
    void case_11_sparql_constraint_of_property_shape_has_one_result(
            String path, String select, String line) throws Exception {
        String shapes =
                "ex:S sh:targetClass ex:C ; sh:property [ sh:path %s ; sh:sparql [ sh:message \"bad {?value}\" ; sh:select \"%s\" ] ] ."
                        .formatted(path, select);
        var outcome =
                validate(
                        shapes, "ex:a a ex:C ; ex:x ex:b ; ex:w 1 , 5 . ex:b ex:v 5 ; ex:i ex:a .");
        assertEquals(List.of("violation: " + line), outcome.lines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            MINUS     | SELECT $this { $this ?p ?o MINUS { $this ex:name ?n } }
            SERVICE   | SELECT $this { $this ?p ?o SERVICE <http://127.0.0.1:9/> { $this ?y ?z } }
            VALUES    | SELECT $this { VALUES ?x { 1 } $this ?p ?x }
            AS        | SELECT $this { BIND(1 AS $this) }
            sub-query | SELECT $this { { SELECT ?x { $this ?p ?x } } }
            """)
    void case_12_what_appendix_A_forbids_is_no_verdict(String clause, String select)
            throws Exception {
        String query = select.replace("ex:name", "<http://example.org/name>");
        assertFailure(
                clause,
                "ex:S sh:targetClass ex:C ; sh:sparql [ sh:select \"%s\" ] .".formatted(query));
    }

    @Test
    void case_15_messages_of_every_language_are_in_the_line_and_in_the_report() throws Exception {
        var outcome =
                validate(
                        "ex:S sh:targetClass ex:C ; sh:sparql [ sh:message \"no name\"@en , \"geen naam\"@nl ; sh:select \"SELECT $this {}\" ] .",
                        "ex:a a ex:C .");
        assertEquals(
                List.of("violation: <http://example.org/a>: geen naam (nl) / no name (en)"),
                outcome.lines());
        assertEquals(
                List.of("no name@en", "geen naam@nl").size(),
                outcome.report().graph().stream()
                        .filter(triple -> triple.getPredicate().getURI().endsWith("#resultMessage"))
                        .count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_:p sh:inversePath _:p .",
                "_:p sh:alternativePath ( ex:p _:p ) .",
                "_:p <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> ex:p ; <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:p ."
            })
    void case_16_path_that_refers_to_itself_is_no_verdict(String path) throws Exception {
        assertFailure(
                "sh:path",
                "ex:S sh:targetClass ex:C ; sh:property [ sh:path _:p ; sh:minCount 1 ] . " + path);
    }

    @Test
    void case_16_path_nested_too_deeply_is_no_verdict() throws Exception {
        var shapes =
                new StringBuilder("ex:S sh:targetClass ex:C ; sh:property [ sh:path _:p0 ] .\n");
        for (int depth = 0; depth < 100_000; depth++) {
            shapes.append("_:p%d sh:inversePath _:p%d .\n".formatted(depth, depth + 1));
        }
        assertFailure("too deeply", shapes + "_:p100000 sh:inversePath ex:p .");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh:in \"a\"",
                "sh:minCount \"1\"",
                "sh:severity \"Warning\"",
                "sh:pattern \"a\" ; sh:flags \"zz\"",
                "sh:property [ sh:minCount 1 ]"
            })
    void case_17_ill_formed_shape_is_reported_with_file_line_and_shape(String constraint)
            throws Exception {
        Path shapes =
                write(
                        "shapes.ttl",
                        "ex:S sh:targetClass ex:C ;\n  sh:property [\n  sh:path ex:n ;\n  %s ] ."
                                .formatted(constraint));
        var failure = assertThrows(InvalidInput.class, () -> validate(shapes, shapes));
        assertTrue(
                failure.getMessage()
                        .matches(
                                "(?s)\\Q"
                                        + shapes
                                        + "\\E:[2-5]:\\d+: not valid SHACL: <http://example.org/S> sh:property.*"),
                failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            data.nq     | <http://example.org/a> <http://example.org/p> "1" <http://example.org/g> .
            data.trig   | @prefix ex: <http://example.org/> . ex:g { ex:a ex:p 1 }
            data.jsonld | {"@id": "http://example.org/g", "@graph": [{"@id": "http://example.org/a", "http://example.org/p": "v"}]}
            """)
    void case_19_named_graphs_are_validated_and_mentioned(String name, String text)
            throws Exception {
        Path data = Files.writeString(folder.resolve(name), text);
        var outcome = validate(write("shapes.ttl", ONE_SHAPE), data);
        assertEquals(1, outcome.lines().size());
        assertTrue(outcome.notes().get(0).contains("named graphs (1)"), outcome.notes().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ex:a a ex:C .",
                "ex:S a sh:NodeShape ; sh:nodeKind sh:IRI .",
                "ex:S sh:targetClass ex:C ; sh:nodeKind sh:IRI ; sh:deactivated true ."
            })
    void case_20_shapes_without_a_target_are_no_verdict(String shapes) throws Exception {
        assertFailure("no shape has a target", shapes);
    }

    @Test
    void case_20_misspelt_namespace_is_named() throws Exception {
        assertFailure(
                "http://www.w3.org/ns/shacl#, not https",
                "ex:S <https://www.w3.org/ns/shacl#targetClass> ex:C .");
    }

    @Test
    void case_20_owl_class_is_named_as_no_target() throws Exception {
        assertFailure(
                "is an owl:Class, which is no implicit target",
                "ex:C a owl:Class , sh:NodeShape ; sh:nodeKind sh:IRI .");
    }

    @Test
    void case_20_imports_are_named_and_not_read() throws Exception {
        assertFailure(
                "imports <http://127.0.0.1:9/base>",
                "ex:o owl:imports <http://127.0.0.1:9/base> .");
        var outcome =
                validate(
                        ONE_SHAPE + " ex:o owl:imports <http://127.0.0.1:9/base> .",
                        "ex:o owl:imports <http://127.0.0.1:9/more> ; sh:shapesGraph ex:shapes .");
        for (String iri : List.of("127.0.0.1:9/base", "127.0.0.1:9/more", "example.org/shapes")) {
            assertTrue(
                    outcome.notes().stream().anyMatch(note -> note.contains(iri)),
                    outcome.notes().toString());
        }
    }

    @Test
    void case_20_data_without_a_focus_node_is_mentioned() throws Exception {
        var outcome = validate(ONE_SHAPE, "ex:a ex:q 1 .");
        assertFalse(outcome.hasViolations());
        assertTrue(
                outcome.notes().get(0).contains("nothing was validated"),
                outcome.notes().toString());
    }

    @Test
    void case_32_each_line_has_its_severity_and_only_violations_count() throws Exception {
        String shapes =
                "ex:S sh:targetClass ex:C ; sh:property [ sh:path ex:p ; sh:minCount 1 ; sh:severity %s ] .";
        for (var severity : List.of("sh:Violation", "sh:Warning", "sh:Info", "ex:Blunder")) {
            var outcome = validate(shapes.formatted(severity), "ex:a a ex:C .");
            String word =
                    severity.startsWith("sh:")
                            ? severity.substring(3).toLowerCase(java.util.Locale.ROOT)
                            : "<http://example.org/Blunder>";
            assertTrue(outcome.lines().get(0).startsWith(word + ": "), outcome.lines().get(0));
            assertEquals(severity.equals("sh:Violation"), outcome.hasViolations());
        }
    }

    @Test
    void text_of_data_makes_no_line_of_its_own() throws Exception {
        var outcome =
                validate(
                        "ex:S sh:targetObjectsOf ex:p ; sh:nodeKind sh:IRI ; sh:message \"one\\ntwo\" .",
                        "ex:a ex:p \"x\\nviolation: y\" .");
        assertEquals(1, outcome.lines().get(0).lines().count());
    }

    @Test
    void misspelt_term_is_a_warning_with_its_place() throws Exception {
        var outcome = validate("ex:S sh:targetClass ex:C ; sh:minimum 1 .", "ex:a a ex:C .");
        assertTrue(
                outcome.notes().get(0).matches(".*shapes.ttl:2:\\d+: warning: .*sh:minimum.*"),
                outcome.notes().toString());
    }

    @ParameterizedTest
    @CsvSource({"FORBIDDEN, []", "ALLOWED, '[/base.ttl, /context.jsonld]'"})
    void case_24_network_is_used_only_if_allowed(NetworkAccess network, String paths)
            throws Exception {
        var requested = new ConcurrentSkipListSet<String>();
        HttpServer server = serve(requested);
        try {
            String host = "http://127.0.0.1:" + server.getAddress().getPort();
            Path shapes =
                    write("shapes.ttl", ONE_SHAPE + " ex:o owl:imports <" + host + "/base.ttl> .");
            Path data =
                    Files.writeString(
                            folder.resolve("data.jsonld"),
                            "{\"@context\": \"%s/context.jsonld\", \"@id\": \"http://example.org/a\", \"p\": 1}"
                                    .formatted(host));
            if (network == NetworkAccess.ALLOWED) {
                var outcome = ExternalValidation.of(List.of(shapes), List.of(data), network);
                assertEquals(2, outcome.lines().size(), outcome.lines().toString());
            } else {
                var failure = assertThrows(InvalidInput.class, () -> validate(shapes, data));
                assertTrue(
                        failure.getMessage().contains(host + "/context.jsonld"),
                        failure.getMessage());
            }
        } finally {
            server.stop(0);
        }
        assertEquals(paths, requested.toString());
    }

    private static HttpServer serve(Set<String> requested) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    requested.add(exchange.getRequestURI().getPath());
                    boolean json = exchange.getRequestURI().getPath().endsWith(".jsonld");
                    String body =
                            json
                                    ? "{\"@context\": {\"p\": \"http://example.org/p\"}}"
                                    : PREFIXES
                                            + "ex:T sh:targetSubjectsOf ex:p ; sh:nodeKind sh:Literal .";
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders()
                            .set("Content-Type", json ? "application/ld+json" : "text/turtle");
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        return server;
    }

    private void assertFailure(String says, String shapes) throws IOException {
        var failure =
                assertThrows(InvalidInput.class, () -> validate(shapes, "ex:a a ex:C ; ex:p 1 ."));
        assertTrue(failure.getMessage().contains(says), failure.getMessage());
        assertTrue(failure.getMessage().startsWith(folder.toString()), failure.getMessage());
    }

    private ExternalValidation validate(String shapes, String data) throws IOException {
        return validate(write("shapes.ttl", shapes), write("data.ttl", data));
    }

    private static ExternalValidation validate(Path shapes, Path data) {
        return ExternalValidation.of(List.of(shapes), List.of(data), NetworkAccess.FORBIDDEN);
    }

    private Path write(String name, String turtle) throws IOException {
        return Files.writeString(folder.resolve(name), PREFIXES + turtle);
    }
}
