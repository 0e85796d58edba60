package eu.factgraph.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes files completely or not at all. */
public final class AtomicFiles {

    private AtomicFiles() {}

    /** Writes all files next to their targets before the first is moved. */
    public static void write(Map<Path, byte[]> files) throws IOException {
        var written = new LinkedHashMap<Path, Path>();
        try {
            for (var file : files.entrySet()) {
                Path target = target(file.getKey());
                Path temporary = target.resolveSibling("." + target.getFileName() + ".new");
                written.put(temporary, target);
                Files.write(temporary, file.getValue());
            }
            for (var file : written.entrySet()) {
                Files.move(
                        file.getKey(),
                        file.getValue(),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            for (Path temporary : written.keySet()) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /** The target of a symbolic link, so that the link is kept. */
    private static Path target(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder");
        }
        return Files.exists(file) ? file.toRealPath() : file;
    }
}
