package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar as a process: options, exit codes and output. */
class CommandLineIT {

    @TempDir Path folder;

    private JarProcess jar;

    @BeforeEach
    void start() {
        jar = new JarProcess(folder);
    }

    @Test
    void help_of_each_command_has_examples() throws Exception {
        for (String command : List.of("serve", "validate", "query", "diff", "stats", "release")) {
            var help = jar.run(command, "--help");
            assertEquals(0, help.code());
            assertTrue(help.out().contains("\n  factgraph " + command + " "), help.out());
        }
        assertEquals(0, jar.run("query", "--question", "base-registers", "--format", "csv").code());
    }

    @Test
    void coverage_lists_missing_rows_of_a_checklist() throws Exception {
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
    void base_that_is_not_absolute_or_has_no_slash_exits_2(String base) throws Exception {
        var outcome = jar.run("query", "--base", base, "-e", "ASK {}");
        assertEquals(2, outcome.code());
        assertTrue(outcome.err().contains("--base " + base), outcome.err());
    }

    @Test
    void port_in_use_exits_2_and_suggests_a_free_one() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var outcome = jar.run("serve", "--port", String.valueOf(taken.getLocalPort()));
            assertEquals(2, outcome.code());
            assertTrue(outcome.err().contains("try --port "), outcome.err());
        }
    }

    @Test
    void query_with_a_syntax_error_exits_2_with_line_and_column() throws Exception {
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
    void unknown_profile_or_syntax_lists_the_available_ones() throws Exception {
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
    void export_of_csv_needs_a_folder_or_zip() throws Exception {
        var nowhere = jar.run("export", "csv");
        assertEquals(2, nowhere.code());
        assertTrue(nowhere.err().contains("give their folder with -o"), nowhere.err());
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
    void export_of_the_dataset_is_n_quads() throws Exception {
        var outcome = jar.run("export", "dataset");
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(
                outcome.out()
                        .contains(" <https://w3id.org/factgraph/graph/be/2019/governance> .\n"));
    }

    @Test
    void output_is_utf_8_in_any_locale() throws Exception {
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
    void access_log_that_cannot_be_written_exits_2_with_its_name() throws Exception {
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
    void stats_counts_items_by_class() throws Exception {
        var outcome = jar.run("stats");
        assertEquals(0, outcome.code());
        assertTrue(
                outcome.out().contains("https://w3id.org/factgraph/def/BaseRegister\t"),
                outcome.out());
    }
}
