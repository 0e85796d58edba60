package eu.factgraph.cli;

import static eu.factgraph.cli.ImportLine.LATER;
import static eu.factgraph.cli.ImportLine.OLDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code factgraph import} writes of two sheets of a country. {@code -Dfactgraph.golden=write}
 * rewrites the golden folder.
 */
class ImportTest {

    private static final Path GOLDEN = ImportLine.SHEETS.resolve("golden/lv");

    @TempDir Path folder;
    private ImportLine line;

    @BeforeEach
    void empty() {
        line = new ImportLine(folder.resolve("data"));
    }

    @Test
    void files_are_those_of_the_golden_folder() throws IOException {
        line.imports(OLDER, LATER);
        if ("write".equals(System.getProperty("factgraph.golden"))) {
            rewrite(line.texts());
        }
        Map<String, String> golden = ImportLine.texts(GOLDEN);
        assertEquals(golden.keySet(), line.texts().keySet());
        golden.forEach((path, text) -> assertText(path, text));
    }

    private void assertText(String path, String golden) {
        try {
            assertEquals(golden, line.text(path), path);
        } catch (IOException unreadable) {
            throw new AssertionError(path, unreadable);
        }
    }

    private static void rewrite(Map<String, String> texts) throws IOException {
        for (String old : ImportLine.texts(GOLDEN).keySet()) {
            Files.delete(GOLDEN.resolve(old));
        }
        for (var text : texts.entrySet()) {
            Path file = GOLDEN.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
    }

    @Test
    void importing_again_changes_no_file() throws IOException {
        line.imports(OLDER, LATER);
        Map<String, String> texts = ImportLine.texts(line.data());
        age();
        Map<Path, FileTime> times = times();
        assertTrue(line.imports(OLDER, LATER).contains("Wrote 0 files"));
        assertTrue(line.imports(OLDER).contains("Wrote 0 files"));
        assertEquals(texts, ImportLine.texts(line.data()));
        assertEquals(times, times());
    }

    private void age() throws IOException {
        for (Path file : times().keySet()) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        }
    }

    private Map<Path, FileTime> times() throws IOException {
        var times = new TreeMap<Path, FileTime>();
        try (Stream<Path> files = Files.walk(line.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    @Test
    void both_sheets_at_once_are_one_after_the_other() throws IOException {
        line.imports(LATER, OLDER);
        var other = new ImportLine(folder.resolve("other"));
        other.imports(OLDER);
        other.imports(LATER);
        assertEquals(line.texts(), other.texts());
    }

    @Test
    void thing_of_both_editions_has_one_iri_and_later_wordings_in_the_later_section()
            throws IOException {
        line.imports(OLDER, LATER);
        String register = line.text("things/drafted/register.ttl");
        assertTrue(register.contains("skos:prefLabel \"Register of Piers\"@en"), register);
        assertFalse(register.contains("Registry"), register);
        String later = line.text("2021/infrastructure/base-registries.ttl");
        assertTrue(later.contains("lv-register:register-of-piers"), later);
        assertTrue(later.contains("skos:altLabel \"Registry of Piers\"@en"), later);
    }

    @Test
    void dry_run_writes_only_the_review_list() throws IOException {
        Path review = folder.resolve("review.tsv");
        String output = line.imports(OLDER, "--dry-run", "--review", review);
        assertTrue(output.contains("Would write "), output);
        assertTrue(Files.exists(review));
        assertEquals(Map.of(), line.texts());
    }

    @Test
    void help_says_what_a_dry_run_leaves_out() {
        assertTrue(line.imports("--help").replaceAll("\\s+", " ").contains("validate nothing"));
    }

    @Test
    void paragraphs_are_quoted_only_if_asked_for() throws IOException {
        line.imports(OLDER);
        assertFalse(line.texts().toString().contains("lights what the ministry pays for"));
        line.imports(OLDER, "--with-text");
        String section = line.text("2019/governance/national/implementation.ttl");
        assertTrue(
                section.contains("def:quotation \"The Lantern Agency lights what the ministry"),
                section);
        line.imports(OLDER);
        assertFalse(line.texts().toString().contains("def:quotation"));
    }

    @Test
    void review_list_begins_with_the_highest_gain_and_has_five_columns() throws IOException {
        Path review = folder.resolve("review.tsv");
        String odd =
                Files.readString(OLDER)
                        .replace("<p>The seals of", "<h2>=Sails\tand\nropes</h2><p>The seals of");
        Path sheet = Files.writeString(folder.resolve("lv-2019.html"), odd);
        line.imports(sheet, "--review", review);
        List<String> lines = Files.readString(review).lines().toList();
        List<Integer> gains =
                lines.stream()
                        .skip(1)
                        .map(row -> row.split("\t", -1))
                        .peek(row -> assertEquals(5, row.length))
                        .map(row -> Integer.valueOf(row[4]))
                        .toList();
        assertTrue(gains.size() > 1, lines.toString());
        assertEquals(gains.stream().sorted(Comparator.reverseOrder()).toList(), gains);
        assertTrue(lines.toString().contains("\t'=Sails and ropes\t"), lines.toString());
    }
}
