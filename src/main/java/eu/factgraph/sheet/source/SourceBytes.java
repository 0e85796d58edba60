package eu.factgraph.sheet.source;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a whole file whose size has a limit. */
final class SourceBytes {

    private SourceBytes() {}

    /**
     * @throws InvalidInput if it is no file, empty, larger than {@code limit} MiB or unreadable
     */
    static byte[] read(Path file, int limit) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInput(
                    file, Files.exists(file) ? "is not a file" : "there is no such file");
        }
        try (var stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes((limit << 20) + 1);
            if (bytes.length > limit << 20) {
                throw new InvalidInput(
                        file, "is larger than " + limit + " MiB, which no factsheet is");
            }
            if (bytes.length == 0) {
                throw new InvalidInput(file, "is empty");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new InvalidInput(file, "cannot be read; check its permissions", unreadable);
        }
    }
}
