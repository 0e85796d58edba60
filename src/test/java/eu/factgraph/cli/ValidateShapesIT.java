package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code factgraph validate --shapes} as a process. */
class ValidateShapesIT {

    private static final String PREFIXES =
            "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix : <http://e/> . ";

    @TempDir Path folder;

    private JarProcess jar;

    @BeforeEach
    void start() {
        jar = new JarProcess(folder);
    }

    @Test
    void data_is_validated_against_given_shapes() throws Exception {
        var outcome =
                jar.run(
                        "validate",
                        "--shapes",
                        "shapes/event.ttl",
                        "src/test/resources/shapes/Event-date.ttl");
        assertEquals(1, outcome.code());
        assertTrue(outcome.out().contains("1 violation,"), outcome.out());
    }

    @Test
    void unreadable_shapes_exit_2_with_their_name() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.ttl"), "no {");
        for (Path shapes : List.of(folder, folder.resolve("none.ttl"), broken)) {
            var outcome = jar.run("validate", "--shapes", shapes.toString(), "shapes/event.ttl");
            assertEquals(2, outcome.code(), outcome.err());
            String place = shapes + (shapes.equals(broken) ? ":1:" : ": ");
            assertTrue(outcome.err().startsWith(place), outcome.err());
            assertFalse(outcome.err().contains("Unexpected error"), outcome.err());
        }
    }

    @Test
    void invalid_rdf_exits_2_with_one_line_and_its_position() throws Exception {
        Path broken = Files.writeString(folder.resolve("data.ttl"), "<a> a <b> .\n<c> a .");
        for (var order :
                List.of(
                        List.of(broken.toString(), "shapes/event.ttl"),
                        List.of("shapes/event.ttl", broken.toString()))) {
            var outcome = jar.run("validate", "--shapes", order.get(0), order.get(1));
            assertEquals(2, outcome.code(), outcome.err());
            assertTrue(outcome.err().startsWith(broken + ":2:7: "), outcome.err());
            assertEquals(1, outcome.err().lines().count(), outcome.err());
        }
    }

    @Test
    void case_18_21_24_fault_in_any_syntax_exits_2_with_one_line_and_its_position()
            throws Exception {
        var files =
                Map.of(
                        "a.ttl", "<http://a/a> <http://a/b> \"\u00e9\" .",
                        "a.rdf",
                                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e/'><e:a><e:b xml:lang='en_US'>x</e:b></e:a></rdf:RDF>",
                        "a.jsonld",
                                "{\"@context\":\"http://127.0.0.1:9/c\",\"@id\":\"http://a/a\"}",
                        "b.jsonld",
                                "{\"@id\":\"http://a/a\",\"http://a/b\":{\"@value\":\"x\",\"@language\":\"en_US\"}}",
                        "a.nt", "<http://a/a> <http://a/b> " + "[".repeat(50_000),
                        "a.rq", "ASK {} # \u00e9");
        for (var file : files.entrySet()) {
            Path broken = folder.resolve(file.getKey());
            Files.write(broken, file.getValue().getBytes(StandardCharsets.ISO_8859_1));
            var outcome =
                    file.getKey().endsWith(".rq")
                            ? jar.run("query", broken.toString())
                            : jar.run(
                                    "validate", "--shapes", "shapes/event.ttl", broken.toString());
            assertEquals(2, outcome.code(), outcome.err());
            assertTrue(
                    outcome.err().matches("\\Q" + broken + "\\E:1:\\d+: [^\n]+\n"), outcome.err());
        }
    }

    @Test
    void case_13_service_in_a_constraint_exits_2_without_a_request() throws Exception {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(1);
            assertInvalid(
                    ":S sh:targetNode :a ; sh:sparql [ sh:select \"SELECT $this { SERVICE SILENT <http://127.0.0.1:%d/> { $this ?y ?z } }\" ] ."
                            .formatted(listener.getLocalPort()));
            assertThrows(SocketTimeoutException.class, listener::accept);
        }
    }

    @Test
    void case_16_path_that_refers_to_itself_exits_2_without_a_stack_trace() throws Exception {
        assertInvalid(
                ":S sh:targetNode :a ; sh:property [ sh:path _:p ] . _:p sh:inversePath _:p .");
    }

    @Test
    void severity_of_results_determines_the_exit_code_and_all_are_in_the_report() throws Exception {
        String shape =
                ":S sh:targetNode :a ; sh:property [ sh:path ( :p :q ) ; sh:minCount 1 ; sh:severity %s ; sh:message \"none\"@en , \"geen\"@nl ] .";
        Path report = folder.resolve("report.ttl");
        for (String severity : new String[] {"sh:Violation", "sh:Warning"}) {
            Path shapes =
                    Files.writeString(
                            folder.resolve("shapes.ttl"), PREFIXES + shape.formatted(severity));
            String name = shapes.toString();
            var outcome =
                    jar.run("validate", "--report", report.toString(), "--shapes", name, name);
            assertEquals(severity.equals("sh:Violation") ? 1 : 0, outcome.code(), outcome.err());
            String graph = Files.readString(report);
            assertTrue(graph.contains("\"geen\"@nl") && graph.contains("\"none\"@en"), graph);
            assertTrue(graph.contains("( <http://e/p> <http://e/q> )"), graph);
        }
    }

    private void assertInvalid(String shape) throws Exception {
        Path shapes = Files.writeString(folder.resolve("shapes.ttl"), PREFIXES + shape);
        String name = shapes.toString();
        var outcome = jar.run("validate", "--shapes", name, name);
        assertEquals(2, outcome.code(), outcome.err());
        assertTrue(
                outcome.err()
                        .matches("\\Q" + name + "\\E:1:\\d+: not valid SHACL: <http://e/S> .*\n"),
                outcome.err());
    }
}
