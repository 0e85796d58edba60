package eu.factgraph.cli;

import eu.factgraph.files.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files that are whole or not there: what cannot be written leaves the old one as it was.
 *
 * @param place file or folder; {@code null} for standard output
 */
record Output(Path place) {

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
                replace(Map.of(place.toAbsolutePath(), bytes));
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
            replace(targets);
        } catch (IOException refused) {
            if (made) {
                place.toFile().delete();
            }
            throw unwritable(place, refused);
        }
    }

    /** Writes all beside their targets before the first is moved. */
    private static void replace(Map<Path, byte[]> files) throws IOException {
        var written = new LinkedHashMap<Path, Path>();
        try {
            for (var file : files.entrySet()) {
                Path target = target(file.getKey());
                Path beside = target.resolveSibling("." + target.getFileName() + ".new");
                written.put(beside, target);
                Files.write(beside, file.getValue());
            }
            for (var file : written.entrySet()) {
                Files.move(
                        file.getKey(),
                        file.getValue(),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            for (Path beside : written.keySet()) {
                Files.deleteIfExists(beside);
            }
        }
    }

    /** The file itself, or what a link points to, so that the link stays one. */
    private static Path target(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder");
        }
        return Files.exists(file) ? file.toRealPath() : file;
    }

    private static UnusableInput unwritable(Path place, IOException refused) {
        return new UnusableInput(place, "cannot be written; choose another place", refused);
    }
}
