package eu.factgraph.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A SPARQL file: its name without extension, and its text. Its first lines may contain metadata as
 * {@code # key: value}.
 */
public record QueryFile(String name, String text) {

    private static final String EXTENSION = ".rq";

    /** The SPARQL lexer takes minutes for a token of some megabytes. */
    private static final long MAX_BYTES = 1L << 20;

    /** The queries directly in {@code folder}, sorted by name. */
    public static List<QueryFile> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION))
                    .sorted()
                    .map(QueryFile::of)
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new InvalidInput(
                    folder,
                    "cannot be read; check its permissions and those of its files",
                    unreadable);
        }
    }

    /**
     * @throws InvalidInput with line and column if it is not UTF-8
     */
    public static QueryFile of(Path file) {
        String name = file.getFileName().toString();
        return new QueryFile(
                name.substring(0, Math.max(0, name.length() - EXTENSION.length())),
                TextFile.read(file, MAX_BYTES));
    }

    /** The values of {@code # key: value} in the head of the file, in order. */
    public List<String> header(String key) {
        String start = "# " + key + ":";
        return text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }

    /** Whether a value of {@code # key: value value …} is {@code word}. */
    public boolean lists(String key, String word) {
        return header(key).stream().anyMatch(value -> List.of(value.split("\\s+")).contains(word));
    }

    public Optional<String> first(String key) {
        return header(key).stream().findFirst();
    }
}
