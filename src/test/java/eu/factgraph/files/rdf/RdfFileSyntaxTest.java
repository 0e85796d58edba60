package eu.factgraph.files.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The syntax and terms of RDF files: a fault is reported with its position. */
class RdfFileSyntaxTest {

    private static final String XML =
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:ex='http://example.org/'>"
                    + "<rdf:Description rdf:about='http://example.org/a'>%s</rdf:Description></rdf:RDF>";

    @TempDir Path folder;

    private RdfFileReader files;

    @BeforeEach
    void createReader() {
        files = new RdfFileReader(folder);
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
    void file_that_ends_inside_a_statement_is_a_fault(String name, String text) throws IOException {
        for (String end : new String[] {"", "\n", " # end\n"}) {
            if (end.length() < 2 || name.matches(".*\\.(ttl|trig|nt|nq)")) {
                String fault = files.fault(name, text + end);
                assertTrue(fault.matches("(?s)a\\.\\w+:[12]:\\d+: .+"), fault);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"français", "en_US", "a", "abcdefghi", "en-", "e n", "en--"})
    void case_18_invalid_language_tag_in_any_syntax_is_a_fault(String tag) throws IOException {
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
            String fault = files.fault(file[0], file[1]);
            assertTrue(fault.matches(file[0].replace(".", "\\.") + ":2:\\d+: .+"), fault);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl-BE", "zh-Hant-TW", "i-klingon", "x-own", "de-1996"})
    void valid_language_tag_is_read(String tag) throws IOException {
        assertEquals(
                1, files.read("a.ttl", "<http://a/a> <http://a/b> \"x\"@" + tag + " .").size());
        assertEquals(
                1,
                files.read("a.rdf", XML.formatted("<ex:p xml:lang='" + tag + "'>x</ex:p>")).size());
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
    void invalid_term_or_trailing_content_is_a_fault(String name, String text) throws IOException {
        String fault = files.fault(name, text);
        assertTrue(fault.matches("a\\.\\w+:1:\\d+: .+"), fault);
    }

    /** SHACL validation reports it. */
    @Test
    void ill_formed_literal_is_read() throws IOException {
        assertEquals(
                1,
                files.read(
                                "a.ttl",
                                "<http://a/a> <http://a/b> \"x\"^^<http://www.w3.org/2001/XMLSchema#integer> .")
                        .size());
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
        String fault = files.fault(name, start + bracket.repeat(50_000));
        assertTrue(fault.matches("a\\.\\w+:1:\\d+: brackets are nested .*"), fault);
    }

    @Test
    void long_token_is_truncated_in_the_message() throws IOException {
        String fault = files.fault("a.ttl", "x".repeat(1_000_000));
        assertTrue(fault.startsWith("a.ttl:1:1: ") && fault.length() < 600, fault);
        assertTrue(fault.endsWith("fix the syntax"), fault);
    }
}
