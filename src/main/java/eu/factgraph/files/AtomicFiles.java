package eu.factgraph.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that are whole or as they were. */
public final class AtomicFiles {

    private AtomicFiles() {}

    /** Writes all beside their targets before the first is moved. */
    public static void write(Map<Path, byte[]> files) throws IOException {
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
}
