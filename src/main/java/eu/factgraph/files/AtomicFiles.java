package eu.factgraph.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.RuntimeIOException;

/** Writes files completely or not at all. */
public final class AtomicFiles {

    private static final int BUFFER = 64 * 1024;

    private AtomicFiles() {}

    /** Writes what a file contains. */
    @FunctionalInterface
    public interface ContentWriter {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes all files next to their targets before the first is moved. */
    public static void write(Map<Path, byte[]> files) throws IOException {
        var writers = new LinkedHashMap<Path, ContentWriter>();
        files.forEach((file, bytes) -> writers.put(file, out -> out.write(bytes)));
        writeContents(writers);
    }

    /** The same, for content that is written as it is made. */
    public static void writeContents(Map<Path, ContentWriter> files) throws IOException {
        var written = new LinkedHashMap<Path, Path>();
        try {
            for (var file : files.entrySet()) {
                Path target = target(file.getKey());
                Path temporary = target.resolveSibling("." + target.getFileName() + ".new");
                written.put(temporary, target);
                write(temporary, file.getValue());
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

    /**
     * @throws IOException if writing fails, also where the writer wraps it
     */
    public static void write(Path file, ContentWriter content) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            content.writeTo(out);
        } catch (RuntimeIOException | UncheckedIOException failure) {
            throw failure.getCause() instanceof IOException cause
                    ? cause
                    : new IOException(failure);
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
