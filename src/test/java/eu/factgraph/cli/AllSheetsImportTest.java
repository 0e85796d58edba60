package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets of the series, which are not part of the repository. Nothing of them is printed. */
class AllSheetsImportTest {

    private static final int LEAST = 100;

    @TempDir Path folder;

    @Test
    void all_sheets_give_valid_editions_and_give_them_again() throws IOException {
        List<Path> sheets = sheets("html");
        assertTrue(sheets.size() >= LEAST, "sheets");
        var line = new ImportLine(folder.resolve("data"));
        assertEquals(Main.DONE, line.run(sheets.toArray()).code());
        for (Path sheet : sheets) {
            String edition = name(sheet).replace('-', '/');
            assertTrue(Files.exists(line.data().resolve(edition + ".ttl")), edition);
        }
        String again =
                line.imports(Stream.concat(sheets.stream(), Stream.of("--dry-run")).toArray());
        assertTrue(again.contains("Would write 0 files"), "importing again changes files");
    }

    @Test
    void word_file_gives_the_files_of_its_html() throws IOException {
        for (Path word : sheets("docx")) {
            Path html = Reference.path("sheets/html/" + name(word) + ".html");
            assertEquals(
                    digests(html, name(word) + "-html"),
                    digests(word, name(word) + "-docx"),
                    name(word));
        }
    }

    private Map<String, Integer> digests(Path sheet, String data) throws IOException {
        var line = new ImportLine(folder.resolve(data));
        line.imports(sheet);
        var digests = new TreeMap<String, Integer>();
        ImportLine.texts(line.data()).forEach((path, text) -> digests.put(path, text.hashCode()));
        return digests;
    }

    private static List<Path> sheets(String format) throws IOException {
        try (Stream<Path> files = Files.list(Reference.path("sheets/" + format))) {
            return files.filter(file -> file.toString().endsWith(format)).sorted().toList();
        }
    }

    private static String name(Path sheet) {
        return sheet.getFileName().toString().split("\\.")[0];
    }
}
