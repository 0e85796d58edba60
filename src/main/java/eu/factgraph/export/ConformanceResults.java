package eu.factgraph.export;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * The recorded results of two SHACL validators on the profile views, with the digest of the
 * validated view, and the statements that third-party clients read from the exports.
 */
public record ConformanceResults(
        List<ProfileResult> results, List<ProfileWarning> warnings, List<ClientResult> clients) {

    /**
     * @param shapes file of official shapes, or a description of what validates the profile instead
     * @param repairs fixes to that file
     * @param nodes number of focus nodes in the view
     * @param digest SHA-256 of the view, as {@link Exports#digest}
     */
    public record ProfileResult(
            String profile,
            String version,
            String shapes,
            String repairs,
            String nodes,
            String violations,
            String warnings,
            String digest) {}

    /** The warnings about a property, which is in angle brackets. */
    public record ProfileWarning(
            String profile, String shapes, String property, String number, String reason) {}

    /**
     * @param client name and version
     * @param syntaxes suffixes of the files
     * @param statements number of statements in each file
     */
    public record ClientResult(String profile, String client, String syntaxes, String statements) {}

    /**
     * @param folder with {@code results.tsv}, {@code warnings.tsv} and {@code clients.tsv}
     * @throws InvalidInput if one of them cannot be read
     */
    public static ConformanceResults in(Path folder) {
        return new ConformanceResults(
                rows(
                        folder.resolve("results.tsv"),
                        row ->
                                new ProfileResult(
                                        row[0], row[1], row[2], row[3], row[4], row[5], row[6],
                                        row[7])),
                rows(
                        folder.resolve("warnings.tsv"),
                        row -> new ProfileWarning(row[0], row[1], row[2], row[3], row[4])),
                rows(
                        folder.resolve("clients.tsv"),
                        row -> new ClientResult(row[0], row[1], row[2], row[3])));
    }

    private static <T> List<T> rows(Path table, Function<String[], T> row) {
        try {
            return Files.readAllLines(table).stream()
                    .skip(1)
                    .map(line -> row.apply(line.split("\t", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new InvalidInput(table, "cannot be read", unreadable);
        }
    }
}
