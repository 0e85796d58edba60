package eu.factgraph.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.rdf.RdfFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of others: what is wrong in one has its place, and nothing of it gets lost or mended. */
class ForeignBytesTest {

    private static final String TURTLE = "@prefix ex: <http://example.org/> .\nex:a ex:p \"v\" .\n";
    private static final String XML =
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:ex='http://example.org/'>"
                    + "<rdf:Description rdf:about='http://example.org/a'>%s</rdf:Description></rdf:RDF>";

    @TempDir Path folder;

    /** RFC 3629: bytes that start nothing, overlong forms, surrogates, past U+10FFFF, cut off. */
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
    void case_21_bytes_that_are_no_UTF_8_are_refused_in_every_syntax(String hex)
            throws IOException {
        for (String name : new String[] {"a.ttl", "a.nt", "a.nq", "a.trig", "a.jsonld", "a.rdf"}) {
            byte[] before = before(name).getBytes(StandardCharsets.UTF_8);
            var bytes = new ByteArrayOutputStream();
            bytes.write(before);
            bytes.write(HexFormat.of().parseHex(hex));
            bytes.write("\"".getBytes(StandardCharsets.UTF_8));
            String column = String.valueOf(before(name).length() - before(name).lastIndexOf('\n'));
            String fault = refused(name, bytes.toByteArray());
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
    void text_of_every_length_of_UTF_8_is_read_as_it_is(String name) throws IOException {
        String text = "aé߿ࠀ€\uD7FF\uE000\uFFFD\uD800\uDC00\uD83D\uDE00\uDBFF\uDFFF";
        Graph graph = read(name, "<http://a/a> <http://a/b> \"" + text + "\" .");
        assertEquals(text, graph.find().next().getObject().getLiteralLexicalForm());
    }

    @Test
    void a_byte_order_mark_is_dropped_at_the_start_and_refused_inside() throws IOException {
        assertEquals(1, read("a.ttl", "\uFEFF" + TURTLE).size());
        assertEquals(1, read("a.jsonld", "\uFEFF{\"@id\":\"http://a/a\",\"http://a/b\":1}").size());
        String fault = refused("a.ttl", TURTLE + "\uFEFF" + TURTLE);
        assertTrue(fault.startsWith("a.ttl:3:1: a byte order mark"), fault);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16,1:1: the file is UTF-16",
        "UTF-16LE,1:2: a NUL byte",
        "UTF-16BE,1:1: a NUL byte"
    })
    void UTF_16_is_refused_by_its_name(String charset, String message) throws IOException {
        String fault = refused("a.ttl", TURTLE.getBytes(Charset.forName(charset)));
        assertTrue(fault.startsWith("a.ttl:" + message), fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16"})
    void XML_that_says_how_it_is_encoded_is_read_so(String charset) throws IOException {
        String xml =
                "<?xml version=\"1.0\" encoding=\""
                        + charset
                        + "\"?>"
                        + XML.formatted("<ex:p>café</ex:p>");
        Graph graph = GraphFactory.createDefaultGraph();
        RdfFile.read(Files.write(folder.resolve("a.rdf"), xml.getBytes(charset)), graph);
        assertEquals("café", graph.find().next().getObject().getLiteralLexicalForm());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.ttl|<http://a/a> <http://a/b> 1",
                "a.ttl|<http://a/a> <http://a/b> 1 ;",
                "a.ttl|<http://a/a> <http://a/b>",
                "a.ttl|<http://a/a> <http://a/b> [ <http://a/b> 1",
                "a.ttl|<http://a/a> <http://a/b> ( 1",
                "a.ttl|<http://a/a> <http://a/b> \"x",
                "a.ttl|<http://a/a> <http://a/b> \"\"\"x",
                "a.ttl|@prefix ex: <http://a/>",
                "a.ttl|@prefix ex:",
                "a.trig|<http://a/a> <http://a/b> 1",
                "a.trig|<http://a/g> { <http://a/a> <http://a/b> 1",
                "a.trig|<http://a/g> { <http://a/a> <http://a/b> 1 .",
                "a.trig|GRAPH <http://a/g>",
                "a.nt|<http://a/a> <http://a/b> \"1\"",
                "a.nt|<http://a/a> <http://a/b>",
                "a.nq|<http://a/a> <http://a/b> \"1\" <http://a/g>",
                "a.rdf|<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>",
                "a.jsonld|{\"@id\":\"http://a/a\"",
                "a.jsonld|[",
            })
    void a_file_that_ends_inside_a_statement_is_refused(String name, String text)
            throws IOException {
        for (String end : new String[] {"", "\n", " # end\n"}) {
            if (end.length() < 2 || name.matches(".*\\.(ttl|trig|nt|nq)")) {
                String fault = refused(name, text + end);
                assertTrue(fault.matches("(?s)a\\.\\w+:[12]:\\d+: .+"), fault);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"français", "en_US", "a", "abcdefghi", "en-", "e n", "en--"})
    void case_18_a_language_tag_that_is_none_is_refused_in_every_syntax(String tag)
            throws IOException {
        String xml = XML.formatted("\n<ex:p xml:lang='" + tag + "'>x</ex:p>");
        for (String[] file :
                new String[][] {
                    {"a.rdf", xml},
                    {"a.ttl", "<http://a/a> <http://a/b>\n\"x\"@" + tag + " ."},
                    {"a.nt", "\n<http://a/a> <http://a/b> \"x\"@" + tag + " .\n"},
                    {
                        "a.jsonld",
                        "{\"@id\":\"http://a/a\",\n\"http://a/b\":{\"@value\":\"x\",\"@language\":\""
                                + tag
                                + "\"}}"
                    },
                    {
                        "a.jsonld",
                        "{\"@context\":{\n\"@language\":\""
                                + tag
                                + "\"},\"@id\":\"http://a/a\",\"http://a/b\":\"x\"}"
                    },
                    {
                        "a.jsonld",
                        "{\"@context\":{\"l\":\"@language\"},\"@id\":\"http://a/a\",\n\"http://a/b\":{\"@value\":\"x\",\"l\":\""
                                + tag
                                + "\"}}"
                    },
                    {
                        "a.jsonld",
                        "{\"@context\":{\"b\":{\"@id\":\"http://a/b\",\"@container\":\"@language\"}},\"@id\":\"http://a/a\",\n\"b\":{\""
                                + tag
                                + "\":\"x\"}}"
                    },
                }) {
            String fault = refused(file[0], file[1]);
            assertTrue(fault.matches(file[0].replace(".", "\\.") + ":2:\\d+: .+"), fault);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl-BE", "zh-Hant-TW", "i-klingon", "x-own", "de-1996"})
    void a_language_tag_that_is_one_is_read(String tag) throws IOException {
        assertEquals(1, read("a.ttl", "<http://a/a> <http://a/b> \"x\"@" + tag + " .").size());
        assertEquals(
                1, read("a.rdf", XML.formatted("<ex:p xml:lang='" + tag + "'>x</ex:p>")).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.ttl|<http://a/a b> <http://a/b> 1 .",
                "a.ttl|<http://a/a\\u0020b> <http://a/b> 1 .",
                "a.nt|<http://a/a> <http://a/b> <http://a/{x}> .",
                "a.rdf|<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='http://a/a b'/></rdf:RDF>",
                "a.jsonld|{\"@id\":\"http://a/a b\",\"http://a/b\":1}",
                "a.jsonld|{\"@context\":{\"b\":{\"@id\":\"http://a/b\",\"@type\":\"@id\"}},\"@id\":\"http://a/a\",\"b\":\"http://a/a b\"}",
                "a.ttl|<http://a/a> <http://a/b> \"\\uD800\" .",
                "a.jsonld|{\"@id\":\"http://a/a\",\"http://a/b\":\"\\ud800\"}",
                "a.ttl|<http://a/a> <http://a/b> \"x\"@en--up .",
                "a.jsonld|{\"@id\":\"http://a/a\"} {}",
                "a.jsonld|{\"@id\":\"http://a/a\"} x",
            })
    void what_is_no_term_or_follows_the_end_is_refused(String name, String text)
            throws IOException {
        String fault = refused(name, text);
        assertTrue(fault.matches("a\\.\\w+:1:\\d+: .+"), fault);
    }

    /** It is for the shapes to say what a number that is none means. */
    @Test
    void a_bad_lexical_form_is_read_for_the_shapes_to_judge() throws IOException {
        assertEquals(
                1,
                read(
                                "a.ttl",
                                "<http://a/a> <http://a/b> \"x\"^^<http://www.w3.org/2001/XMLSchema#integer> .")
                        .size());
    }

    @Test
    void case_23_gzip_is_unpacked_all_members_of_it() throws IOException {
        byte[] packed = gzip(TURTLE);
        assertEquals(1, read("a.ttl.gz", packed).size());
        assertEquals(
                2,
                read(
                                "a.nt.gz",
                                concat(
                                        gzip("<http://a/a> <http://a/b> \"1\" .\n"),
                                        gzip("<http://a/a> <http://a/b> \"2\" .\n")))
                        .size());
        assertEquals(
                1, read("a.json.gz", gzip("{\"@id\":\"http://a/a\",\"http://a/b\":1}")).size());
        assertEquals(1, read("A.TTL", TURTLE).size());
    }

    @Test
    void gzip_that_is_cut_damaged_or_followed_by_rubbish_is_refused() throws IOException {
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
            String fault = refused("a.ttl.gz", damaged);
            assertTrue(fault.matches("a\\.ttl\\.gz:\\d+:\\d+: the compressed data is .*"), fault);
        }
        assertTrue(refused("a.ttl.gz", TURTLE).contains("the name says gzip"));
        assertTrue(refused("a.ttl", packed).startsWith("a.ttl:1:1: the file is compressed"));
    }

    @Test
    void case_23_a_name_that_tells_no_syntax_is_refused_with_those_that_do() throws IOException {
        String fault = refused("a.txt", TURTLE);
        assertTrue(fault.contains(".ttl, .nt, .nq, .trig, .rdf") && fault.contains(".gz"), fault);
    }

    /** The context is named, and nobody is called. */
    @Test
    void case_24_a_context_on_the_network_is_not_loaded() throws IOException {
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
                        refused(
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
    void a_context_beside_the_file_is_read() throws IOException {
        Files.writeString(folder.resolve("ctx.json"), "{\"@context\":{\"b\":\"http://a/b\"}}");
        assertEquals(
                1,
                read("a.jsonld", "{\"@context\":\"ctx.json\",\"@id\":\"http://a/a\",\"b\":1}")
                        .size());
    }

    @Test
    void an_external_entity_of_XML_is_not_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Graph graph =
                read(
                        "a.rdf",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM '"
                                + secret.toUri()
                                + "'>]>"
                                + XML.formatted("<ex:p>&x;</ex:p>"));
        assertEquals("", graph.find().next().getObject().getLiteralLexicalForm());
    }

    @ParameterizedTest
    @CsvSource({
        "a.ttl,[ <http://a/b> ",
        "a.ttl,(",
        "a.trig,[ <http://a/b> ",
        "a.jsonld,'{\"http://a/b\":'",
        "a.jsonld,["
    })
    void deep_nesting_is_a_fault_of_the_file(String name, String bracket) throws IOException {
        String start = name.equals("a.jsonld") ? "" : "<http://a/a> <http://a/b> ";
        String fault = refused(name, start + bracket.repeat(50_000));
        assertTrue(fault.matches("a\\.\\w+:1:\\d+: brackets are nested .*"), fault);
    }

    @Test
    void what_is_no_file_is_refused_by_its_name() throws Exception {
        Path pipe = folder.resolve("pipe.ttl");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        assertTrue(refused(pipe).endsWith("pipe.ttl: is a pipe or a device; give a file"));
        assertTrue(refused(folder).contains(": is a folder; give a file"));
        assertTrue(refused(folder.resolve("none.ttl")).contains("none.ttl: cannot be read"));
        assertTrue(refused(Path.of("/dev/zero")).startsWith("/dev/zero:1:1: a NUL byte"));
    }

    @Test
    void a_word_without_end_is_not_repeated_whole() throws IOException {
        String fault = refused("a.ttl", "x".repeat(1_000_000));
        assertTrue(fault.startsWith("a.ttl:1:1: ") && fault.length() < 600, fault);
        assertTrue(fault.endsWith("fix the syntax"), fault);
    }

    @Test
    void a_query_file_is_text_too() throws IOException {
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

    private Graph read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Graph read(String name, byte[] bytes) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        RdfFile.read(Files.write(folder.resolve(name), bytes), graph);
        return graph;
    }

    private String refused(String name, String text) throws IOException {
        return refused(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The message, with the name of the file alone for its path. */
    private String refused(String name, byte[] bytes) throws IOException {
        return refused(Files.write(folder.resolve(name), bytes)).replace(folder + "/", "");
    }

    private static String refused(Path file) {
        return assertThrows(
                        InvalidInput.class,
                        () -> RdfFile.read(file, GraphFactory.createDefaultGraph()))
                .getMessage();
    }
}
