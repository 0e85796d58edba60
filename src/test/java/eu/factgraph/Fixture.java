package eu.factgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A small and valid data folder of the tests' own, never released: what editors commit to {@code
 * data} changes nothing in it.
 */
public final class Fixture {

    public static final Path DATA = Path.of("src/test/resources/fixture/data");

    private Fixture() {}

    /** A copy of all its files, in a folder that is not there yet. */
    public static void copyTo(Path folder) {
        try (Stream<Path> files = Files.walk(DATA)) {
            Files.createDirectories(folder.getParent());
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(DATA.relativize(file).toString()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
