package eu.factgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A small valid data folder without releases, independent of what editors commit to {@code data}.
 */
public final class Fixture {

    public static final Path DATA = Path.of("src/test/resources/fixture/data");

    private Fixture() {}

    /** Copies all files to a folder that does not exist yet. */
    public static void copyTo(Path folder) {
        copy(DATA, folder);
    }

    static void copy(Path data, Path folder) {
        try (Stream<Path> files = Files.walk(data)) {
            Files.createDirectories(folder.getParent());
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(data.relativize(file).toString()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
