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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results of {@code validate --shapes}. */
class ExternalValidationTest {

    private static final String ONE_SHAPE =
            "ex:S sh:targetSubjectsOf ex:p ; sh:property [ sh:path ex:p ; sh:maxCount 0 ] .";

    @TempDir Path folder;

    private ExternalFiles files;

    @BeforeEach
    void createFiles() {
        files = new ExternalFiles(folder);
    }

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
    void case_11_sparql_constraint_of_a_property_shape_has_one_result_per_value(
            String path, String select, String line) throws Exception {
        String shapes =
                "ex:S sh:targetClass ex:C ; sh:property [ sh:path %s ; sh:sparql [ sh:message \"bad {?value}\" ; sh:select \"%s\" ] ] ."
                        .formatted(path, select);
        var outcome =
                files.validate(
                        shapes, "ex:a a ex:C ; ex:x ex:b ; ex:w 1 , 5 . ex:b ex:v 5 ; ex:i ex:a .");
        assertEquals(List.of("violation: " + line), outcome.lines());
    }

    @Test
    void case_15_messages_in_several_languages_are_all_reported() throws Exception {
        var outcome =
                files.validate(
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
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            data.nq     | <http://example.org/a> <http://example.org/p> "1" <http://example.org/g> .
            data.trig   | @prefix ex: <http://example.org/> . ex:g { ex:a ex:p 1 }
            data.jsonld | {"@id": "http://example.org/g", "@graph": [{"@id": "http://example.org/a", "http://example.org/p": "v"}]}
            """)
    void case_19_named_graphs_are_validated_with_a_note(String name, String text) throws Exception {
        Path data = Files.writeString(folder.resolve(name), text);
        var outcome = files.validate(files.write("shapes.ttl", ONE_SHAPE), data);
        assertEquals(1, outcome.lines().size());
        assertTrue(outcome.notes().get(0).contains("named graphs (1)"), outcome.notes().toString());
    }

    @Test
    void case_20_data_without_a_focus_node_has_a_note() throws Exception {
        var outcome = files.validate(ONE_SHAPE, "ex:a ex:q 1 .");
        assertFalse(outcome.hasViolations());
        assertTrue(
                outcome.notes().get(0).contains("nothing was validated"),
                outcome.notes().toString());
    }

    @Test
    void case_32_each_severity_is_reported_and_only_violations_fail() throws Exception {
        String shapes =
                "ex:S sh:targetClass ex:C ; sh:property [ sh:path ex:p ; sh:minCount 1 ; sh:severity %s ] .";
        for (var severity : List.of("sh:Violation", "sh:Warning", "sh:Info", "ex:Blunder")) {
            var outcome = files.validate(shapes.formatted(severity), "ex:a a ex:C .");
            String word =
                    severity.startsWith("sh:")
                            ? severity.substring(3).toLowerCase(java.util.Locale.ROOT)
                            : "<http://example.org/Blunder>";
            assertTrue(outcome.lines().get(0).startsWith(word + ": "), outcome.lines().get(0));
            assertEquals(severity.equals("sh:Violation"), outcome.hasViolations());
        }
    }

    @Test
    void line_break_in_data_does_not_start_a_line() throws Exception {
        var outcome =
                files.validate(
                        "ex:S sh:targetObjectsOf ex:p ; sh:nodeKind sh:IRI ; sh:message \"one\\ntwo\" .",
                        "ex:a ex:p \"x\\nviolation: y\" .");
        assertEquals(1, outcome.lines().get(0).lines().count());
    }

    @Test
    void misspelt_term_is_a_warning_with_its_position() throws Exception {
        var outcome = files.validate("ex:S sh:targetClass ex:C ; sh:minimum 1 .", "ex:a a ex:C .");
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
                    files.write(
                            "shapes.ttl",
                            ONE_SHAPE + " ex:o owl:imports <" + host + "/base.ttl> .");
            Path data =
                    Files.writeString(
                            folder.resolve("data.jsonld"),
                            "{\"@context\": \"%s/context.jsonld\", \"@id\": \"http://example.org/a\", \"p\": 1}"
                                    .formatted(host));
            if (network == NetworkAccess.ALLOWED) {
                var outcome = ExternalValidation.of(List.of(shapes), List.of(data), network);
                assertEquals(2, outcome.lines().size(), outcome.lines().toString());
            } else {
                var failure = assertThrows(InvalidInput.class, () -> files.validate(shapes, data));
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
                                    : ExternalFiles.PREFIXES
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
}
