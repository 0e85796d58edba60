package eu.factgraph.files.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names of RDF files and what they refer to. */
class RdfFileSourceTest {

    private static final String TURTLE = "@prefix ex: <http://example.org/> .\nex:a ex:p \"v\" .\n";
    private static final String XML =
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:ex='http://example.org/'>"
                    + "<rdf:Description rdf:about='http://example.org/a'>%s</rdf:Description></rdf:RDF>";

    @TempDir Path folder;

    private RdfFileReader files;

    @BeforeEach
    void createReader() {
        files = new RdfFileReader(folder);
    }

    @Test
    void case_23_unknown_extension_is_a_fault_that_lists_the_known_ones() throws IOException {
        String fault = files.fault("a.txt", TURTLE);
        assertTrue(fault.contains(".ttl, .nt, .nq, .trig, .rdf") && fault.contains(".gz"), fault);
    }

    @Test
    void path_that_is_not_a_file_is_a_fault_that_names_it() throws Exception {
        Path pipe = folder.resolve("pipe.ttl");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        assertTrue(files.fault(pipe).endsWith("pipe.ttl: is a pipe or a device; give a file"));
        assertTrue(files.fault(folder).contains(": is a folder; give a file"));
        assertTrue(files.fault(folder.resolve("none.ttl")).contains("none.ttl: cannot be read"));
        assertTrue(files.fault(Path.of("/dev/zero")).startsWith("/dev/zero:1:1: a NUL byte"));
    }

    @Test
    void case_24_context_on_the_network_is_not_loaded() throws IOException {
        try (var trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String iri = "http://127.0.0.1:" + trap.getLocalPort() + "/ctx.jsonld";
            for (String context :
                    new String[] {
                        "\"" + iri + "\"",
                        "[\"" + iri + "\"]",
                        "{\"@import\":\"" + iri + "\"}",
                        "{\"b\":{\"@id\":\"http://a/b\",\"@context\":\"" + iri + "\"}}"
                    }) {
                String fault =
                        files.fault(
                                "a.jsonld",
                                "{\n\"@context\":"
                                        + context
                                        + ",\"@id\":\"http://a/a\",\"b\":{\"b\":1}}");
                assertTrue(
                        fault.matches(
                                "a\\.jsonld:2:\\d+: the context <"
                                        + iri
                                        + "> could not be loaded; .*"),
                        fault);
            }
            trap.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, trap::accept);
        }
    }

    @Test
    void context_in_a_local_file_is_read() throws IOException {
        Files.writeString(folder.resolve("ctx.json"), "{\"@context\":{\"b\":\"http://a/b\"}}");
        assertEquals(
                1,
                files.read("a.jsonld", "{\"@context\":\"ctx.json\",\"@id\":\"http://a/a\",\"b\":1}")
                        .size());
    }

    @Test
    void external_entity_of_xml_is_not_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Graph graph =
                files.read(
                        "a.rdf",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM '"
                                + secret.toUri()
                                + "'>]>"
                                + XML.formatted("<ex:p>&x;</ex:p>"));
        assertEquals("", graph.find().next().getObject().getLiteralLexicalForm());
    }
}
