package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code factgraph validate} as a process. */
class ValidateDataIT {

    @TempDir Path folder;

    private JarProcess jar;

    @BeforeEach
    void start() {
        jar = new JarProcess(folder);
    }

    @Test
    void built_in_data_exits_0() throws Exception {
        var outcome = jar.run("validate");
        assertEquals(0, outcome.code(), outcome.out() + outcome.err());
        assertTrue(outcome.err().startsWith("Data: built in\n"));
        // Belgium 2021 has two headings fewer than Belgium 2019.
        assertTrue(outcome.out().endsWith(": 0 violations, 2 warnings\n"), outcome.out());
    }

    @Test
    void faults_of_two_files_are_reported_together_with_their_positions() throws Exception {
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
    void file_whose_first_subject_is_not_its_graph_exits_2() throws Exception {
        Path data = jar.copyOfData();
        Files.copy(data.resolve("be/2019/legislation.ttl"), data.resolve("be/2019/other.ttl"));
        var outcome = jar.run("validate", "--data", data.toString());
        assertEquals(2, outcome.code());
        assertTrue(
                outcome.err()
                        .contains(
                                "be/2019/other.ttl:1:1: the first subject is not the graph of the file"),
                outcome.err());
    }

    @Test
    void undeclared_term_exits_1_and_is_not_served() throws Exception {
        Path data = jar.copyOfData();
        Path file = data.resolve("be/2019/governance.ttl");
        Files.writeString(file, Files.readString(file).replace("def:order", "def:odrer"));
        Path report = folder.resolve("report.ttl");
        var outcome = jar.run("validate", "--data", data.toString(), "--report", report.toString());
        assertEquals(1, outcome.code());
        assertTrue(Files.readString(report).contains("No shape declares this property"));
        assertTrue(outcome.out().contains("data/be/2019/governance.ttl\n"), outcome.out());
        assertTrue(outcome.out().contains("No shape declares this property"));
        assertTrue(
                outcome.out()
                        .contains("line 8: violation at <https://w3id.org/factgraph/def/odrer>"),
                outcome.out());
        assertEquals(1, jar.run("serve", "--port", "0", "--data", data.toString()).code());
    }

    @Test
    void each_wrong_value_of_a_property_has_its_own_line() throws Exception {
        Path data = jar.copyOfData();
        Path file = data.resolve("be/2019/services-for-citizens/travel.ttl");
        String block = "\nbe-service:passport\n  def:tier tier:natonal ;\n  def:tier tier:moon .\n";
        int last = (Files.readString(file) + block).split("\n").length;
        append(file, block);
        var outcome = jar.run("validate", "--data", data.toString());
        assertEquals(1, outcome.code());
        for (String line :
                List.of(
                        "line "
                                + (last - 1)
                                + ": violation at <https://w3id.org/factgraph/def/tier>: https://w3id.org/factgraph/id/concept/tier/natonal\n      The scheme tier has no concept natonal; the nearest is tier:national.\n",
                        "line "
                                + last
                                + ": violation at <https://w3id.org/factgraph/def/tier>: https://w3id.org/factgraph/id/concept/tier/moon\n      The scheme tier has no concept moon; ")) {
            assertTrue(outcome.out().contains(line), outcome.out());
        }
        assertTrue(outcome.out().endsWith(": 2 violations, 0 warnings\n"), outcome.out());
    }

    @ParameterizedTest
    @CsvSource({
        "org, http://www.w3.org/ns/org#",
        "ee-organisation, https://w3id.org/factgraph/id/ee/organisation/",
        "ee-2021-event, https://w3id.org/factgraph/id/ee/event/2021/"
    })
    void undefined_prefix_is_reported_with_the_line_to_add(String prefix, String namespace)
            throws Exception {
        Path data = jar.copyOfData();
        append(
                data.resolve("be/2019/governance.ttl"),
                "\n%s:x\n  a def:Group .\n".formatted(prefix));
        var outcome = jar.run("validate", "--data", data.toString());
        assertEquals(2, outcome.code());
        String advice =
                "Undefined prefix: %s; add this line to the top: @prefix %s: <%s> .\n"
                        .formatted(prefix, prefix, namespace);
        assertTrue(outcome.err().endsWith(advice), outcome.err());
    }

    @Test
    void bad_habit_is_a_violation_with_strict_only() throws Exception {
        Path data = jar.copyOfData();
        append(
                data.resolve("be/2019/services-for-citizens/travel.ttl"),
                "\nbe-service:passport\n  skos:note \"two  blanks\"@en .\n");
        assertEquals(0, jar.run("validate", "--data", data.toString()).code());
        var outcome = jar.run("validate", "--strict", "--data", data.toString());
        assertEquals(1, outcome.code());
        assertTrue(
                outcome.out()
                        .matches(
                                "(?s).*data/be/2019/services-for-citizens/travel.ttl\n  Passport <\\S+>\n    line \\d+: violation at \\S+: \"two  blanks\"@en\n      A text begins or ends with a blank, or has two in a row; remove the blanks\\.\n.*"),
                outcome.out());
    }

    @Test
    void missing_or_empty_folder_exits_2() throws Exception {
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
    void unreadable_path_in_a_folder_is_reported_with_its_name() throws Exception {
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
    void report_is_written_and_unwritable_report_exits_2() throws Exception {
        Path report = folder.resolve("report.ttl");
        assertEquals(0, jar.run("validate", "--report", report.toString()).code());
        assertTrue(Files.readString(report).contains("ValidationReport"));
        assertEquals(
                2,
                jar.run("validate", "--report", folder.resolve("none/report.ttl").toString())
                        .code());
    }

    @Test
    void invalid_utf_8_in_the_data_exits_2_for_every_command() throws Exception {
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

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file, StandardCharsets.UTF_8) + text);
    }
}
