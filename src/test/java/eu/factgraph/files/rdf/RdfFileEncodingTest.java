package eu.factgraph.files.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.QueryFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The encoding and compression of RDF files. */
class RdfFileEncodingTest {

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

    /** RFC 3629: invalid first bytes, overlong forms, surrogates, above U+10FFFF, truncated. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FFC328",
                "80",
                "BF",
                "C0AF",
                "C1BF",
                "E08080",
                "E09FBF",
                "F0808080",
                "F08FBFBF",
                "EDA080",
                "EDBFBF",
                "EDA081EDB080",
                "F4908080",
                "F5808080",
                "FE",
                "E282",
                "C3",
                "F09F98",
                "E9"
            })
    void case_21_invalid_utf_8_in_any_syntax_is_reported_with_its_position(String hex)
            throws IOException {
        for (String name : new String[] {"a.ttl", "a.nt", "a.nq", "a.trig", "a.jsonld", "a.rdf"}) {
            byte[] before = before(name).getBytes(StandardCharsets.UTF_8);
            var bytes = new ByteArrayOutputStream();
            bytes.write(before);
            bytes.write(HexFormat.of().parseHex(hex));
            bytes.write("\"".getBytes(StandardCharsets.UTF_8));
            String column = String.valueOf(before(name).length() - before(name).lastIndexOf('\n'));
            String fault = files.fault(name, bytes.toByteArray());
            assertTrue(
                    fault.matches(
                            name.replace(".", "\\.")
                                    + ":2:"
                                    + column
                                    + ": the byte .. is not valid UTF-8.*"),
                    fault);
        }
    }

    private static String before(String name) {
        return switch (name) {
            case "a.jsonld" -> "{\"@id\":\"http://a/a\",\n\"http://a/b\":\"é";
            case "a.rdf" -> "<?xml version='1.0'?>\n<a b=\"é";
            default -> "<http://a/a> <http://a/b>\n\"é";
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ttl", "a.trig"})
    void utf_8_of_every_length_is_read_unchanged(String name) throws IOException {
        String text = "aé߿ࠀ€\uD7FF\uE000\uFFFD\uD800\uDC00\uD83D\uDE00\uDBFF\uDFFF";
        Graph graph = files.read(name, "<http://a/a> <http://a/b> \"" + text + "\" .");
        assertEquals(text, graph.find().next().getObject().getLiteralLexicalForm());
    }

    @Test
    void byte_order_mark_at_the_start_is_skipped_and_inside_is_a_fault() throws IOException {
        assertEquals(1, files.read("a.ttl", "\uFEFF" + TURTLE).size());
        assertEquals(
                1,
                files.read("a.jsonld", "\uFEFF{\"@id\":\"http://a/a\",\"http://a/b\":1}").size());
        String fault = files.fault("a.ttl", TURTLE + "\uFEFF" + TURTLE);
        assertTrue(fault.startsWith("a.ttl:3:1: a byte order mark"), fault);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16,1:1: the file is UTF-16",
        "UTF-16LE,1:2: a NUL byte",
        "UTF-16BE,1:1: a NUL byte"
    })
    void utf_16_is_a_fault_that_names_it(String charset, String message) throws IOException {
        String fault = files.fault("a.ttl", TURTLE.getBytes(Charset.forName(charset)));
        assertTrue(fault.startsWith("a.ttl:" + message), fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16"})
    void xml_with_an_encoding_declaration_is_decoded_accordingly(String charset)
            throws IOException {
        String xml =
                "<?xml version=\"1.0\" encoding=\""
                        + charset
                        + "\"?>"
                        + XML.formatted("<ex:p>café</ex:p>");
        Graph graph = GraphFactory.createDefaultGraph();
        RdfFile.read(Files.write(folder.resolve("a.rdf"), xml.getBytes(charset)), graph);
        assertEquals("café", graph.find().next().getObject().getLiteralLexicalForm());
    }

    @Test
    void case_23_gzip_file_is_decompressed_with_all_its_members() throws IOException {
        byte[] packed = gzip(TURTLE);
        assertEquals(1, files.read("a.ttl.gz", packed).size());
        assertEquals(
                2,
                files.read(
                                "a.nt.gz",
                                concat(
                                        gzip("<http://a/a> <http://a/b> \"1\" .\n"),
                                        gzip("<http://a/a> <http://a/b> \"2\" .\n")))
                        .size());
        assertEquals(
                1,
                files.read("a.json.gz", gzip("{\"@id\":\"http://a/a\",\"http://a/b\":1}")).size());
        assertEquals(1, files.read("A.TTL", TURTLE).size());
    }

    @Test
    void truncated_or_damaged_gzip_or_trailing_data_is_a_fault() throws IOException {
        byte[] packed = gzip(TURTLE.repeat(50));
        byte[] sum = packed.clone();
        sum[packed.length - 6] ^= 1;
        for (byte[] damaged :
                new byte[][] {
                    Arrays.copyOf(packed, packed.length / 2),
                    Arrays.copyOf(packed, packed.length - 1),
                    concat(packed, "rubbish".getBytes(StandardCharsets.UTF_8)),
                    concat(packed, new byte[4]),
                    sum
                }) {
            String fault = files.fault("a.ttl.gz", damaged);
            assertTrue(fault.matches("a\\.ttl\\.gz:\\d+:\\d+: the compressed data is .*"), fault);
        }
        assertTrue(files.fault("a.ttl.gz", TURTLE).contains("the file is not gzip"));
        assertTrue(files.fault("a.ttl", packed).startsWith("a.ttl:1:1: the file is compressed"));
    }

    @Test
    void invalid_utf_8_in_a_query_file_is_reported_with_its_position() throws IOException {
        Path query =
                Files.write(folder.resolve("a.rq"), HexFormat.of().parseHex("41534B0A207BE97D"));
        var fault = assertThrows(InvalidInput.class, () -> QueryFile.of(query));
        assertTrue(fault.getMessage().startsWith(query + ":2:3: the byte E9"), fault.getMessage());
    }

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
