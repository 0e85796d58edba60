package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar as a process: exit codes, words on stderr, results on stdout. */
class CommandLineIT {

    @TempDir Path folder;

    private JarProcess jar;

    @BeforeEach
    void start() {
        jar = new JarProcess(folder);
    }

    @Test
    void help_of_every_command_has_examples_that_it_takes() throws Exception {
        for (String command : List.of("serve", "validate", "query", "stats", "release")) {
            var help = jar.run(command, "--help");
            assertEquals(0, help.code());
            assertTrue(help.out().contains("\n  factgraph " + command + " "), help.out());
        }
        assertEquals(0, jar.run("query", "--question", "base-registers", "--format", "csv").code());
    }

    @Test
    void validate_of_the_built_in_data_exits_0() throws Exception {
        var outcome = jar.run("validate");
        assertEquals(0, outcome.code(), outcome.out() + outcome.err());
        assertTrue(outcome.err().startsWith("Data: built in\n"));
        assertTrue(outcome.out().endsWith("0 violations, 0 warnings\n"));
    }

    @Test
    void faults_of_two_files_are_told_at_once_with_their_places() throws Exception {
        Path data = jar.copyOfData();
        append(data.resolve("be/2019/legislation.ttl"), "\nthis is no turtle\n");
        append(
                data.resolve("be/2019/governance.ttl"),
                "\n<https://example.org/a> <https://example.org/b \"c\" .\n");
        var outcome = jar.run("validate", "--data", data.toString());
        assertEquals(2, outcome.code());
        assertTrue(outcome.err().contains("/be/2019/legislation.ttl:"), outcome.err());
        assertTrue(outcome.err().contains("/be/2019/governance.ttl:"), outcome.err());
        assertTrue(
                outcome.err().lines().filter(line -> line.matches(".*\\.ttl:\\d+:\\d+: .*")).count()
                        >= 2);
    }

    @Test
    void a_file_whose_first_subject_is_not_its_graph_is_a_fault() throws Exception {
        Path data = jar.copyOfData();
        Files.copy(data.resolve("be/2019/legislation.ttl"), data.resolve("be/2019/other.ttl"));
        var outcome = jar.run("validate", "--data", data.toString());
        assertEquals(2, outcome.code());
        assertTrue(
                outcome.err()
                        .contains(
                                "be/2019/other.ttl:1:1: the first subject is not the file's own graph"),
                outcome.err());
    }

    @Test
    void an_unknown_term_exits_1_and_is_not_served() throws Exception {
        Path data = jar.copyOfData();
        Path file = data.resolve("be/2019/governance.ttl");
        Files.writeString(file, Files.readString(file).replace("def:order", "def:odrer"));
        Path report = folder.resolve("report.ttl");
        var outcome = jar.run("validate", "--data", data.toString(), "--report", report.toString());
        assertEquals(1, outcome.code());
        assertTrue(Files.readString(report).contains("No shape knows this property"));
        assertTrue(outcome.out().contains("data/be/2019/governance.ttl\n"), outcome.out());
        assertTrue(outcome.out().contains("No shape knows this property"));
        assertTrue(
                outcome.out()
                        .contains("line 8: violation at <https://w3id.org/factgraph/def/odrer>"),
                outcome.out());
        assertEquals(1, jar.run("serve", "--port", "0", "--data", data.toString()).code());
    }

    @Test
    void a_missing_or_empty_folder_exits_2() throws Exception {
        assertEquals(2, jar.run("validate", "--data", folder.resolve("none").toString()).code());
        assertEquals(
                2,
                jar.run(
                                "validate",
                                "--data",
                                Files.createDirectory(folder.resolve("empty")).toString())
                        .code());
    }

    @Test
    void what_cannot_be_read_in_a_folder_is_told_with_its_name() throws Exception {
        Path data = jar.copyOfData();
        Files.createDirectory(data.resolve("be/2019/folder.ttl"));
        Files.createSymbolicLink(data.resolve("be/2019/link.ttl"), Path.of("nowhere"));
        var outcome = jar.run("validate", "--data", data.toString());
        assertEquals(2, outcome.code());
        for (String name : List.of("folder", "link")) {
            assertTrue(
                    outcome.err().contains(data.resolve("be/2019/" + name + ".ttl") + ": is "),
                    outcome.err());
        }
        assertFalse(outcome.err().contains("\tat "), outcome.err());
    }

    @Test
    void coverage_tells_what_a_checklist_lacks() throws Exception {
        Path list = folder.resolve("list.tsv");
        Files.writeString(
                list,
                "id\tscope\tname\tsections\n"
                        + "fedict\tbe\tFedict\tgovernance/national/policy | highlights\n"
                        + "nobody\tbe\tNobody\thighlights\n");
        var outcome = jar.run("stats", "--coverage", list.toString());
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals(
                "fedict\tnot in highlights\nnobody\thas no type\nnobody\tnot in highlights\ncovered be/2019\t2 of 5\n",
                outcome.out());
        assertEquals(2, jar.run("stats", "--coverage", folder.resolve("none").toString()).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"factgraph.eu/", "https://factgraph.eu", "https://factgraph.eu/?a/", "/"})
    void a_base_that_is_not_absolute_or_has_no_slash_exits_2(String base) throws Exception {
        var outcome = jar.run("query", "--base", base, "-e", "ASK {}");
        assertEquals(2, outcome.code());
        assertTrue(outcome.err().contains("--base " + base), outcome.err());
    }

    @Test
    void a_port_in_use_exits_2_with_a_free_one_to_try() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var outcome = jar.run("serve", "--port", String.valueOf(taken.getLocalPort()));
            assertEquals(2, outcome.code());
            assertTrue(outcome.err().contains("try --port "), outcome.err());
        }
    }

    @Test
    void a_query_with_a_syntax_error_exits_2_with_line_and_column() throws Exception {
        var outcome = jar.run("query", "-e", "SELECT * WHERE { ?s ?p }");
        assertEquals(2, outcome.code());
        assertTrue(outcome.err().contains("line 1, column 24"), outcome.err());
    }

    @Test
    void unknown_names_exit_2() throws Exception {
        assertEquals(2, jar.run("query", "--question", "none").code());
        assertEquals(2, jar.run("query", "--question", "about-a-body", "--param", "none=1").code());
        assertEquals(2, jar.run("nonsense").code());
        assertEquals(2, jar.run("validate", "--nonsense").code());
    }

    @Test
    void what_is_on_offer_is_told_of_an_unknown_profile_or_syntax() throws Exception {
        var profile = jar.run("export", "none");
        assertEquals(2, profile.code());
        assertTrue(
                profile.err().contains("csv, dcat-ap, eli, qb, void, and dataset"), profile.err());
        var syntax = jar.run("export", "qb", "--format", "csv");
        assertEquals(2, syntax.code());
        assertTrue(syntax.err().contains("ttl, nt, nq, trig, jsonld or rdfxml"), syntax.err());
        assertEquals(2, jar.run("export", "dataset", "--format", "ttl").code());
    }

    @Test
    void tables_need_a_folder_or_are_one_zip() throws Exception {
        var nowhere = jar.run("export", "csv");
        assertEquals(2, nowhere.code());
        assertTrue(nowhere.err().contains("name their folder with -o"), nowhere.err());
        Path tables = folder.resolve("tables");
        assertEquals(0, jar.run("export", "csv", "-o", tables.toString()).code());
        assertTrue(
                Files.readString(tables.resolve("acts.csv")).startsWith("\uFEFFid,prefLabel_en"));
        assertTrue(Files.exists(tables.resolve("csv-metadata.json")));
        Path zip = folder.resolve("tables.zip");
        assertEquals(0, jar.run("export", "csv", "--format", "zip", "-o", zip.toString()).code());
        assertTrue(Files.size(zip) > 0);
    }

    @Test
    void the_whole_dataset_is_n_quads() throws Exception {
        var outcome = jar.run("export", "dataset");
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(
                outcome.out()
                        .contains(" <https://w3id.org/factgraph/graph/be/2019/governance> .\n"));
    }

    @Test
    void output_is_utf_8_whatever_the_locale() throws Exception {
        var outcome =
                jar.run(
                        Map.of("LC_ALL", "POSIX"),
                        "query",
                        "--question",
                        "office-holders",
                        "--format",
                        "csv");
        assertEquals(0, outcome.code());
        assertTrue(outcome.out().contains("André Flahaut"), outcome.out());
    }

    @Test
    void a_report_is_written_and_one_that_cannot_be_exits_2() throws Exception {
        Path report = folder.resolve("report.ttl");
        assertEquals(0, jar.run("validate", "--report", report.toString()).code());
        assertTrue(Files.readString(report).contains("ValidationReport"));
        assertEquals(
                2,
                jar.run("validate", "--report", folder.resolve("none/report.ttl").toString())
                        .code());
    }

    @Test
    void foreign_data_is_judged_by_foreign_shapes() throws Exception {
        var outcome =
                jar.run(
                        "validate",
                        "--shapes",
                        "shapes/event.ttl",
                        "src/test/resources/shapes/Event-date.ttl");
        assertEquals(1, outcome.code());
        assertTrue(outcome.out().contains("1 violations"), outcome.out());
    }

    @Test
    void shapes_that_cannot_be_read_exit_2_with_their_name() throws Exception {
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
    void what_is_no_RDF_exits_2_with_line_and_column_and_no_other_word() throws Exception {
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
    void case_18_21_24_a_file_of_others_with_a_fault_exits_2_with_its_place_and_one_line()
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
    void case_M8_bytes_that_are_no_text_below_data_exit_2_for_every_command() throws Exception {
        Path data = jar.copyOfData();
        Path file = data.resolve("be/2019/governance.ttl");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 8] = (byte) 0xFF;
        Files.write(file, bytes);
        for (String[] command :
                new String[][] {
                    {"validate"},
                    {"stats"},
                    {"query", "-e", "ASK {}"},
                    {"export", "eli"},
                    {"serve", "--port", "0"},
                    {"release", "--date", "2027-01-31"}
                }) {
            var arguments = new ArrayList<>(List.of(command));
            arguments.addAll(List.of("--data", data.toString()));
            var outcome = jar.run(arguments.toArray(String[]::new));
            assertEquals(2, outcome.code(), outcome.err());
            assertTrue(
                    outcome.err()
                            .matches(
                                    "(?s).*governance\\.ttl:\\d+:\\d+: the byte FF is not valid UTF-8.*"),
                    outcome.err());
        }
    }

    @Test
    void an_access_log_that_cannot_be_written_exits_2_with_its_name() throws Exception {
        Path log = folder.resolve("none/access.log");
        var outcome = jar.run("serve", "--access-log", log.toString());
        assertEquals(2, outcome.code(), outcome.err());
        assertTrue(outcome.err().startsWith(log + ": cannot be written; "), outcome.err());
    }

    @Test
    void access_log_that_is_a_folder_exits_2_with_its_name() throws Exception {
        for (String log : List.of(folder.toString(), "/", folder + "/..")) {
            var outcome = jar.run("serve", "--access-log", log);
            assertEquals(2, outcome.code(), outcome.err());
            assertTrue(outcome.err().contains(": cannot be written; "), outcome.err());
        }
    }

    @Test
    void stats_counts_kinds() throws Exception {
        var outcome = jar.run("stats");
        assertEquals(0, outcome.code());
        assertTrue(
                outcome.out().contains("https://w3id.org/factgraph/def/BaseRegister\t"),
                outcome.out());
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file, StandardCharsets.UTF_8) + text);
    }
}
