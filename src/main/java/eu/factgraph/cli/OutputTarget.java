package eu.factgraph.cli;

import eu.factgraph.files.AtomicFiles;
import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes files completely or not at all. A failure leaves existing files unchanged.
 *
 * @param path of the file or folder; {@code null} for standard output
 */
record OutputTarget(Path path) {

    void write(byte[] bytes) {
        if (path == null) {
            System.out.write(bytes, 0, bytes.length);
            return;
        }
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                // A device or a pipe; for a folder this fails.
                Files.write(path, bytes);
            } else {
                AtomicFiles.write(Map.of(path.toAbsolutePath(), bytes));
            }
        } catch (IOException failure) {
            throw unwritable(path, failure);
        }
    }

    /** Writes into a folder, which is created if necessary; its other files are kept. */
    void writeFolder(Map<String, byte[]> files) {
        boolean isNew = !Files.exists(path);
        try {
            Files.createDirectories(path);
            var targets = new TreeMap<Path, byte[]>();
            files.forEach((name, bytes) -> targets.put(path.resolve(name), bytes));
            AtomicFiles.write(targets);
        } catch (IOException failure) {
            if (isNew) {
                path.toFile().delete();
            }
            throw unwritable(path, failure);
        }
    }

    private static InvalidInput unwritable(Path path, IOException failure) {
        return new InvalidInput(path, "cannot be written; choose another path", failure);
    }
}
