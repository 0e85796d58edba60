package eu.factgraph.cli;

import static eu.factgraph.cli.ImportLine.LATER;
import static eu.factgraph.cli.ImportLine.OLDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.cli.ImportLine.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets and options that cannot be imported, and what is left out of a sheet that can. */
class ImportRefusalTest {

    private static final int BOMB = 400 << 20;

    @TempDir Path folder;
    private ImportLine line;

    @BeforeEach
    void empty() {
        line = new ImportLine(folder.resolve("data"));
    }

    /** One plain line, and nothing written. */
    private void assertRefused(String message, Object... arguments) throws IOException {
        Map<String, String> before = ImportLine.texts(line.data());
        Outcome outcome = line.run(arguments);
        assertEquals(Main.INVALID_INPUT, outcome.code(), outcome.output());
        assertTrue(outcome.output().contains(message), outcome.output());
        assertFalse(outcome.output().contains("Exception"), outcome.output());
        assertFalse(outcome.output().contains("Unexpected"), outcome.output());
        long lines =
                outcome.output()
                        .lines()
                        .filter(text -> !text.startsWith("Data: "))
                        .filter(text -> !text.equals("lv: 1 sheet"))
                        .filter(text -> !text.matches("lv 20\\d\\d: .*"))
                        .filter(text -> !text.contains(" to review: "))
                        .count();
        assertEquals(1, lines, outcome.output());
        assertEquals(before, ImportLine.texts(line.data()));
    }

    private Path sheet(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path edited(String old, String text) throws IOException {
        String sheet = Files.readString(OLDER);
        assertTrue(sheet.contains(old), old);
        return sheet("lv-2019.html", sheet.replace(old, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lv-2019.html | <p>a shopping list</p> | ",
                "lv-2019.html | <h1>Recipes</h1><p>Take two eggs.</p> | Recipes",
                "lv-2019.docm | PK | with macros",
                "lv-2019.docx | PK | ",
                "lv-2019.txt | text | no factsheet by its ending",
                "shore.html | <h1>Country Profile</h1> | give its --country and --edition"
            })
    void file_that_is_no_sheet(String name, String text, String message) throws IOException {
        assertRefused(message == null ? name : message, sheet(name, text));
    }

    @Test
    void sheet_that_is_missing() throws IOException {
        assertRefused(
                "none.html", folder.resolve("none.html"), "--country", "lv", "--edition", 2019);
    }

    @Test
    void sheet_in_another_language() throws IOException {
        String sentence =
                "<p>Das Ministerium ist für die Verwaltung der Laternen und der Stege zuständig, "
                        + "und es wird von der Behörde mit den Mitteln des Landes bezahlt.</p>";
        String german =
                "<p>Digital Government Factsheet 2019</p><p>Latvia</p><h1>Country Profile</h1>";
        assertRefused("German", sheet("lv-2019.html", german + sentence.repeat(40)));
    }

    @Test
    void archive_that_unpacks_too_far() throws IOException {
        Path file = folder.resolve("lv-2019.docx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1 << 20];
            for (int written = 0; written < BOMB; written += zeros.length) {
                zip.write(zeros);
            }
        }
        assertRefused("lv-2019.docx", file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--country ee | the title page says Latvia (lv), not ee",
                "--edition 2021 | the title page says edition 2019, not 2021",
                "--country gr | gr is not the EU code of a country; write el",
                "--country zz | zz is not the EU code of a country",
                "--edition 19 | is not a year"
            })
    void option_that_contradicts(String options, String message) throws IOException {
        Outcome outcome = line.run((Object[]) (OLDER + " " + options).split(" "));
        assertEquals(Main.INVALID_INPUT, outcome.code(), outcome.output());
        assertTrue(outcome.output().contains(message), outcome.output());
        assertEquals(Map.of(), ImportLine.texts(line.data()));
    }

    @Test
    void two_sheets_of_one_edition() throws IOException {
        Path other = edited("Anna", "Berta");
        assertRefused("is of the same edition as " + OLDER, OLDER, other);
    }

    @Test
    void one_bad_sheet_among_good_ones() throws IOException {
        assertRefused("lv-2021.html", OLDER, sheet("lv-2021.html", "<p>a list</p>"));
    }

    @Test
    void folder_that_cannot_be_written() throws IOException {
        line = new ImportLine(sheet("file", "mine").resolve("data"));
        assertRefused("cannot be written", OLDER, "--review", folder.resolve("review.tsv"));
    }

    @Test
    void failure_in_the_middle_leaves_the_old_state() throws IOException {
        line.imports(OLDER);
        Files.createDirectories(line.file("2021/.governance.ttl.new/taken"));
        assertRefused("cannot be written", LATER, "--review", folder.resolve("review.tsv"));
        assertFalse(Files.exists(line.file("2021/governance")));
    }

    @Test
    void scripts_and_links_that_nobody_can_follow_are_left_out_and_listed() throws IOException {
        Path sheet =
                edited(
                        "https://lag.example.org/\"",
                        "file:///C:/Users/anna/lanterns.docx\" onclick=\"alert(1)\"");
        Files.writeString(
                sheet,
                Files.readString(sheet)
                        .replace("</body>", "<script>var amber = 1;</script></body>")
                        .replace("mailto:anna@", "mailto:berta@")
                        .replace("https://piers.example.org/", "http://192.168.0.7/piers"));
        Path review = folder.resolve("review.tsv");
        line.imports(sheet, "--review", review);
        String texts = line.texts().toString();
        for (String dropped : new String[] {"file:", "alert", "var amber", "192.168", "berta@"}) {
            assertFalse(texts.contains(dropped), dropped);
        }
        String list = Files.readString(review);
        assertEquals(3, list.lines().filter(row -> row.contains("its link ")).count(), list);
    }
}
