package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code validate --shapes} as a process: exit codes, and what it calls. */
class ValidateShapesIT {

    private static final String PREFIXES =
            "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix : <http://e/> . ";

    @TempDir Path folder;

    @Test
    void case_13_service_in_a_constraint_exits_2_and_calls_nobody() throws Exception {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(1);
            assertUnusable(
                    ":S sh:targetNode :a ; sh:sparql [ sh:select \"SELECT $this { SERVICE SILENT <http://127.0.0.1:%d/> { $this ?y ?z } }\" ] ."
                            .formatted(listener.getLocalPort()));
            assertThrows(SocketTimeoutException.class, listener::accept);
        }
    }

    @Test
    void case_16_path_that_refers_to_itself_exits_2_without_a_stack_trace() throws Exception {
        assertUnusable(
                ":S sh:targetNode :a ; sh:property [ sh:path _:p ] . _:p sh:inversePath _:p .");
    }

    private void assertUnusable(String shape) throws Exception {
        Path shapes = Files.writeString(folder.resolve("shapes.ttl"), PREFIXES + shape);
        String name = shapes.toString();
        var outcome = new JarProcess(folder).run("validate", "--shapes", name, name);
        assertEquals(2, outcome.code(), outcome.err());
        assertTrue(
                outcome.err()
                        .matches("\\Q" + name + "\\E:1:\\d+: not valid SHACL: <http://e/S> .*\n"),
                outcome.err());
    }

    @Test
    void results_by_severity_give_the_exit_code_and_a_report() throws Exception {
        String shape =
                ":S sh:targetNode :a ; sh:property [ sh:path ( :p :q ) ; sh:minCount 1 ; sh:severity %s ; sh:message \"none\"@en , \"geen\"@nl ] .";
        Path report = folder.resolve("report.ttl");
        for (String severity : new String[] {"sh:Violation", "sh:Warning"}) {
            Path shapes =
                    Files.writeString(
                            folder.resolve("shapes.ttl"), PREFIXES + shape.formatted(severity));
            String name = shapes.toString();
            var outcome =
                    new JarProcess(folder)
                            .run("validate", "--report", report.toString(), "--shapes", name, name);
            assertEquals(severity.equals("sh:Violation") ? 1 : 0, outcome.code(), outcome.err());
            String graph = Files.readString(report);
            assertTrue(graph.contains("\"geen\"@nl") && graph.contains("\"none\"@en"), graph);
            assertTrue(graph.contains("( <http://e/p> <http://e/q> )"), graph);
        }
    }
}
