package eu.factgraph.page.change;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import eu.factgraph.diff.ReleaseCorrections;
import eu.factgraph.export.CsvWriter;
import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.layout.PageContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The releases of the data, newest first. */
public record ReleasesPage(List<ShownRelease> releases) {

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private record ReleaseInJson(
            String date,
            String iri,
            long added,
            long changed,
            long retired,
            int correctedSections,
            List<String> newFactsheets,
            List<RowInJson> countries) {}

    private record RowInJson(
            String country, long added, long changed, long retired, int correctedSections) {}

    public static ReleasesPage of(
            PageContext context, SeriesIndex series, ReleaseCorrections corrections) {
        return new ReleasesPage(
                corrections.history().releases().stream()
                        .map(release -> ShownRelease.of(context, series, corrections, release))
                        .sorted(Comparator.comparing(ShownRelease::date).reversed())
                        .toList());
    }

    /** The release of a date. */
    public Optional<ShownRelease> of(LocalDate date) {
        return releases.stream().filter(one -> one.date().equals(date)).findFirst();
    }

    /** Only the release of a date. */
    public ReleasesPage only(LocalDate date) {
        return new ReleasesPage(of(date).stream().toList());
    }

    /** A row a release and country. */
    public byte[] csv() {
        return CsvWriter.csv(
                List.of(
                        "release",
                        "scope",
                        "name",
                        "added",
                        "changed",
                        "retired",
                        "sections corrected"),
                releases.stream()
                        .flatMap(
                                release ->
                                        release.countries().stream().map(row -> row(release, row)))
                        .toList());
    }

    public byte[] json() {
        return (GSON.toJson(releases.stream().map(ReleasesPage::inJson).toList()) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(ShownRelease release, ShownRelease.CountryRow row) {
        return List.of(
                release.date().toString(),
                row.code(),
                row.country().text(),
                "" + row.added(),
                "" + row.changed(),
                "" + row.retired(),
                "" + row.corrected());
    }

    private static ReleaseInJson inJson(ShownRelease release) {
        return new ReleaseInJson(
                release.date().toString(),
                release.iri(),
                release.added(),
                release.changed(),
                release.retired(),
                release.corrected(),
                release.editions().stream().map(EditionLink::id).toList(),
                release.countries().stream()
                        .map(
                                row ->
                                        new RowInJson(
                                                row.code(),
                                                row.added(),
                                                row.changed(),
                                                row.retired(),
                                                row.corrected()))
                        .toList());
    }
}
