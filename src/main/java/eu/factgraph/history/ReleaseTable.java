package eu.factgraph.history;

import static java.util.stream.Collectors.joining;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.TextFile;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The table of a release, {@code {date}.tsv}: one row per version, in feed order, between the
 * release itself and what else it changed. IRIs are relative to the canonical namespace.
 *
 * <pre>
 * release   date   last order    summary
 * version   order  resource      digest, or - if retired   previous date or -   replacement or -
 * changed   section
 * unlinked  resource
 * </pre>
 */
record ReleaseTable(Path file) {

    private static final String NONE = "-";
    private static final Map<String, Integer> COLUMNS =
            Map.of("release", 4, "version", 6, "changed", 2, "unlinked", 2);

    /**
     * @param states by resource and digest
     * @throws CorruptRelease if a row is not of this form
     */
    Release read(LocalDate date, BiFunction<String, String, LazyState> states) {
        var versions = new ArrayList<ResourceVersion>();
        var sections = new TreeSet<String>();
        var unlinked = new TreeSet<String>();
        List<String> lines = TextFile.read(file, TextFile.MAX_BYTES).lines().toList();
        String[] release = row(lines.isEmpty() ? "" : lines.get(0), 1);
        if (!release[0].equals("release")) {
            throw new CorruptRelease(file, "line 1 is not the row of the release");
        }
        for (int line = 1; line < lines.size(); line++) {
            String[] row = row(lines.get(line), line + 1);
            switch (row[0]) {
                case "version" -> versions.add(version(date, row, line + 1, states));
                case "changed" -> sections.add(CanonicalNamespace.CANONICAL + row[1]);
                case "unlinked" -> unlinked.add(CanonicalNamespace.CANONICAL + row[1]);
                default -> throw malformed(line + 1);
            }
        }
        if (!release[1].equals(date.toString())) {
            throw new CorruptRelease(file, "states a date that differs from its name");
        }
        return new Release(date, number(release[2], 1), versions, sections, unlinked);
    }

    static String text(Release release) {
        return Stream.of(
                        Stream.of(
                                row("release", release.date(), release.last(), release.summary())),
                        release.versions().stream().map(ReleaseTable::row),
                        release.sections().stream().map(iri -> row("changed", relative(iri))),
                        release.unlinked().stream().map(iri -> row("unlinked", relative(iri))))
                .flatMap(rows -> rows)
                .collect(joining());
    }

    private static String row(ResourceVersion version) {
        return row(
                "version",
                version.order(),
                relative(version.resource()),
                version.lazyState().map(LazyState::digest).orElse(NONE),
                version.revised().map(LocalDate::toString).orElse(NONE),
                version.replacedBy().map(ReleaseTable::relative).orElse(NONE));
    }

    private static String row(Object... cells) {
        return Stream.of(cells).map(Object::toString).collect(joining("\t", "", "\n"));
    }

    private static String relative(String iri) {
        return iri.substring(CanonicalNamespace.CANONICAL.length());
    }

    private String[] row(String line, int number) {
        String[] row = line.split("\t", -1);
        if (row.length != COLUMNS.getOrDefault(row[0], 0)) {
            throw malformed(number);
        }
        return row;
    }

    private ResourceVersion version(
            LocalDate date, String[] row, int line, BiFunction<String, String, LazyState> states) {
        String resource = CanonicalNamespace.CANONICAL + row[2];
        return new ResourceVersion(
                resource,
                date,
                number(row[1], line),
                cell(row[4]).map(before -> date(before, line)),
                cell(row[3]).map(digest -> states.apply(resource, digest)),
                cell(row[5]).map(CanonicalNamespace.CANONICAL::concat));
    }

    private static Optional<String> cell(String text) {
        return Optional.of(text).filter(some -> !some.equals(NONE));
    }

    private int number(String text, int line) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw malformed(line);
        }
    }

    private LocalDate date(String text, int line) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw malformed(line);
        }
    }

    private CorruptRelease malformed(int line) {
        return new CorruptRelease(file, "line " + line + " is not a row of a release");
    }
}
