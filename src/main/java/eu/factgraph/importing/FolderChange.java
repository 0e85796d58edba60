package eu.factgraph.importing;

import eu.factgraph.files.AtomicFiles;
import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an import changes in a data folder.
 *
 * @param texts new texts by path
 * @param deleted files of sections that the sheets no longer have
 */
public record FolderChange(Map<Path, String> texts, Set<Path> deleted) {

    public FolderChange {
        texts = new TreeMap<>(texts);
        deleted = new TreeSet<>(deleted);
    }

    /** The files whose bytes differ from those on the disk. */
    public FolderChange effective() {
        var changed = new TreeMap<Path, String>();
        texts.forEach(
                (path, text) -> {
                    if (!isWritten(path, text)) {
                        changed.put(path, text);
                    }
                });
        return new FolderChange(changed, deleted);
    }

    private static boolean isWritten(Path path, String text) {
        try {
            return Files.exists(path) && Files.readString(path).equals(text);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Writes all files or none.
     *
     * @throws InvalidInput if one cannot be written
     */
    public void apply() {
        var bytes = new LinkedHashMap<Path, byte[]>();
        texts.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        var created = new ArrayDeque<Path>();
        try {
            for (Path path : texts.keySet()) {
                createFolders(path.getParent(), created);
            }
            AtomicFiles.write(bytes);
            for (Path path : deleted) {
                Files.deleteIfExists(path);
            }
        } catch (IOException unwritable) {
            deleteEmpty(created);
            throw new InvalidInput(
                    texts.isEmpty() ? deleted.iterator().next() : texts.keySet().iterator().next(),
                    "cannot be written; check the permissions of its folder and the space left",
                    unwritable);
        }
    }

    /** Creates a folder and those above it, and puts those that are new on the stack. */
    private static void createFolders(Path folder, Deque<Path> created) throws IOException {
        Path absolute = folder.toAbsolutePath();
        if (!Files.isDirectory(absolute)) {
            createFolders(absolute.getParent(), created);
            Files.createDirectory(absolute);
            created.push(absolute);
        }
    }

    /** The first failure has been reported; a folder that got a file stays. */
    private static void deleteEmpty(Deque<Path> created) {
        for (Path folder : created) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException notEmpty) {
                continue;
            }
        }
    }
}
