package eu.factgraph.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.factgraph.files.AtomicFiles;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of releases, in the data's {@code history} folder: the table {@code {date}.tsv}, and
 * the statements of its versions in {@code {date}/{country}.nq.gz}, so that one is read without
 * those of other countries.
 *
 * @param folder of all data
 */
record ReleaseFiles(Path folder) {

    private static final String TABLE = ".tsv";
    private static final Pattern OF_COUNTRY =
            Pattern.compile(
                    Pattern.quote(CanonicalNamespace.CANONICAL) + "(?:id|graph)/([a-z]{2,3})/.*");
    private static final String SHARED = "catalogue";

    /** All releases, oldest first. Their statements are read on demand. */
    List<Release> read() {
        if (!Files.isDirectory(history())) {
            return List.of();
        }
        return list().stream()
                .filter(file -> name(file).matches("[^.].*\\" + TABLE))
                .sorted()
                .map(this::read)
                .toList();
    }

    private Release read(Path table) {
        String name = name(table).replace(TABLE, "");
        try {
            LocalDate date = LocalDate.parse(name);
            var statements = new HashMap<String, ReleaseStatements>();
            return new ReleaseTable(table)
                    .read(
                            date,
                            (resource, digest) -> {
                                var file =
                                        statements.computeIfAbsent(
                                                country(resource), country -> of(date, country));
                                return new LazyState(digest, () -> file.state(resource, digest));
                            });
        } catch (DateTimeException none) {
            throw new InvalidInput(
                    "history/%s.tsv: the name of a release is its date, such as 2026-01-31"
                            .formatted(name));
        }
    }

    private ReleaseStatements of(LocalDate date, String country) {
        return new ReleaseStatements(statements(date, country));
    }

    /** Writes the table last: with it the release exists. */
    void write(Release release) {
        var texts = new TreeMap<String, StringBuilder>();
        for (ResourceVersion version : release.versions()) {
            version.state()
                    .ifPresent(
                            state ->
                                    texts.computeIfAbsent(
                                                    country(version.resource()),
                                                    any -> new StringBuilder())
                                            .append(state.text()));
        }
        var files = new LinkedHashMap<Path, byte[]>();
        texts.forEach(
                (country, text) ->
                        files.put(
                                statements(release.date(), country),
                                ReleaseStatements.compressed(text.toString())));
        files.put(table(release.date()), ReleaseTable.text(release).getBytes(UTF_8));
        write(release, files);
    }

    private void write(Release release, Map<Path, byte[]> files) {
        try {
            removeUnfinished();
            Files.createDirectories(history().resolve(release.date().toString()));
            AtomicFiles.write(files);
            removeOthers(release.date(), files);
        } catch (IOException refused) {
            throw new InvalidInput(history(), "cannot be written; check the permissions", refused);
        }
    }

    /** Statements without a table are of a release that was interrupted. */
    private void removeUnfinished() throws IOException {
        Files.createDirectories(history());
        for (Path file : list()) {
            boolean isOfRelease = Files.isDirectory(file) && name(file).matches("[0-9-]+");
            if (isOfRelease && !Files.exists(history().resolve(name(file) + TABLE))) {
                remove(list(file));
                Files.delete(file);
            }
        }
    }

    /** An erasure can leave a country without statements. */
    private void removeOthers(LocalDate date, Map<Path, byte[]> written) throws IOException {
        var others = new ArrayList<>(list(history().resolve(date.toString())));
        others.removeAll(written.keySet());
        remove(others);
    }

    private static void remove(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private List<Path> list() {
        try {
            return list(history());
        } catch (IOException unreadable) {
            throw new InvalidInput(history(), "cannot be read; check its permissions", unreadable);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String country(String resource) {
        var match = OF_COUNTRY.matcher(resource);
        return match.matches() ? match.group(1) : SHARED;
    }

    private Path history() {
        return folder.resolve("history");
    }

    private Path table(LocalDate date) {
        return history().resolve(date + TABLE);
    }

    private Path statements(LocalDate date, String country) {
        return history().resolve(date.toString()).resolve(country + ".nq.gz");
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceAll("/$", "");
    }
}
