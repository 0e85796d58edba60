package eu.factgraph.cli;

import eu.factgraph.files.AtomicFiles;
import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files that are whole or not there: what cannot be written leaves the old one as it was.
 *
 * @param place file or folder; {@code null} for standard output
 */
record OutputTarget(Path place) {

    void write(byte[] bytes) {
        if (place == null) {
            System.out.write(bytes, 0, bytes.length);
            return;
        }
        try {
            if (Files.exists(place) && !Files.isRegularFile(place)) {
                // A device or a pipe; of a folder, the system says so.
                Files.write(place, bytes);
            } else {
                AtomicFiles.write(Map.of(place.toAbsolutePath(), bytes));
            }
        } catch (IOException refused) {
            throw unwritable(place, refused);
        }
    }

    /** {@code files} into a folder, which is made if there is none; other files in it stay. */
    void writeFolder(Map<String, byte[]> files) {
        boolean made = !Files.exists(place);
        try {
            Files.createDirectories(place);
            var targets = new TreeMap<Path, byte[]>();
            files.forEach((name, bytes) -> targets.put(place.resolve(name), bytes));
            AtomicFiles.write(targets);
        } catch (IOException refused) {
            if (made) {
                place.toFile().delete();
            }
            throw unwritable(place, refused);
        }
    }

    private static InvalidInput unwritable(Path place, IOException refused) {
        return new InvalidInput(place, "cannot be written; choose another place", refused);
    }
}
