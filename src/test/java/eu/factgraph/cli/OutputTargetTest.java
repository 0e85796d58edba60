package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.AtomicFiles.ContentWriter;
import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing a file succeeds or leaves it unchanged. */
class OutputTargetTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);
    private static final ContentWriter CONTENT = out -> out.write(NEW);

    @TempDir Path folder;

    @Test
    void file_is_replaced_without_a_temporary_file() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ttl"), "old, and longer");
        new OutputTarget(file).write(NEW);
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("a.ttl"), names(folder));
    }

    @Test
    void symbolic_link_is_kept() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ttl"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.ttl"), file);
        new OutputTarget(link).write(NEW);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
    }

    @Test
    void folder_is_not_a_file() throws IOException {
        assertFailure(() -> new OutputTarget(folder).write(NEW));
        assertFailure(() -> new OutputTarget(folder.resolve("none/a.ttl")).write(NEW));
        assertEquals(List.of(), names(folder));
    }

    @Test
    void folder_is_created_and_its_other_files_are_kept() throws IOException {
        Path tables = folder.resolve("x/tables");
        new OutputTarget(tables).writeFolder(Map.of("a.csv", CONTENT));
        Files.writeString(tables.resolve("mine.ods"), "mine");
        new OutputTarget(tables).writeFolder(Map.of("a.csv", CONTENT, "b.csv", CONTENT));
        assertEquals(List.of("a.csv", "b.csv", "mine.ods"), names(tables));
    }

    @Test
    void file_that_cannot_be_written_leaves_all_unchanged() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "old");
        Files.createDirectory(folder.resolve("b.csv"));
        assertFailure(
                () ->
                        new OutputTarget(folder)
                                .writeFolder(Map.of("a.csv", CONTENT, "b.csv", CONTENT)));
        assertEquals("old", Files.readString(folder.resolve("a.csv")));
        assertEquals(List.of("a.csv", "b.csv"), names(folder));
    }

    @Test
    void file_is_not_a_folder() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        assertFailure(() -> new OutputTarget(file).writeFolder(Map.of("a.csv", CONTENT)));
        assertEquals("old", Files.readString(file));
    }

    private static void assertFailure(Runnable writing) {
        var fault = assertThrows(InvalidInput.class, writing::run);
        assertTrue(
                fault.getMessage().endsWith(": cannot be written; choose another path"),
                fault.getMessage());
        assertFalse(fault.getMessage().contains("\n"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
