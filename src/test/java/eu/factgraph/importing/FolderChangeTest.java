package eu.factgraph.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderChangeTest {

    @TempDir Path folder;

    @Test
    void failed_change_leaves_no_file_and_no_folder_and_deletes_nothing() throws IOException {
        Path old = Files.writeString(folder.resolve("old.ttl"), "old");
        Path target = Files.createDirectory(folder.resolve("taken.ttl"));
        Map<Path, String> texts =
                Map.of(folder.resolve("a/b/c.ttl"), "new", old, "new", target, "new");
        var change = new FolderChange(texts, Set.of(old));
        assertThrows(InvalidInput.class, change::apply);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(old, target), left.sorted().toList());
        }
        assertEquals("old", Files.readString(old));
    }
}
