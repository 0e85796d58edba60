package eu.factgraph.cli;

import eu.factgraph.files.AtomicFiles;
import eu.factgraph.files.AtomicFiles.ContentWriter;
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
        write(out -> out.write(bytes));
    }

    void write(ContentWriter content) {
        try {
            if (path == null) {
                content.writeTo(System.out);
            } else if (Files.exists(path) && !Files.isRegularFile(path)) {
                // A device or a pipe; for a folder this fails.
                AtomicFiles.write(path, content);
            } else {
                AtomicFiles.writeContents(Map.of(path.toAbsolutePath(), content));
            }
        } catch (IOException failure) {
            throw unwritable(path, failure);
        }
    }

    /** Writes into a folder, which is created if necessary; its other files are kept. */
    void writeFolder(Map<String, ContentWriter> files) {
        boolean isNew = !Files.exists(path);
        try {
            Files.createDirectories(path);
            var targets = new TreeMap<Path, ContentWriter>();
            files.forEach((name, content) -> targets.put(path.resolve(name), content));
            AtomicFiles.writeContents(targets);
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
