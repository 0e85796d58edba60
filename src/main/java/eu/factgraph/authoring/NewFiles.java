package eu.factgraph.authoring;

import eu.factgraph.files.AtomicFiles;
import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Files that do not exist yet.
 *
 * @param texts by path
 */
public record NewFiles(Map<Path, String> texts) {

    public NewFiles {
        texts = new TreeMap<>(texts);
    }

    public Set<Path> paths() {
        return texts.keySet();
    }

    /**
     * Writes all files or none, with their folders.
     *
     * @throws InvalidInput if one exists or cannot be written
     */
    public void write() {
        var existing = paths().stream().filter(Files::exists).toList();
        if (!existing.isEmpty()) {
            throw new InvalidInput(
                    existing.stream()
                            .map(path -> path + ": exists already; nothing was written")
                            .toList());
        }
        var bytes = new LinkedHashMap<Path, byte[]>();
        texts.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        try {
            for (Path path : paths()) {
                Files.createDirectories(path.getParent());
            }
            AtomicFiles.write(bytes);
        } catch (IOException unwritable) {
            throw new InvalidInput(
                    paths().iterator().next().getParent(),
                    "cannot be written; check its permissions and the space left",
                    unwritable);
        }
    }
}
