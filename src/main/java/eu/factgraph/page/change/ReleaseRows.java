package eu.factgraph.page.change;

import eu.factgraph.dataset.Scope;
import eu.factgraph.history.ResourceVersion.ChangeType;
import eu.factgraph.page.index.EuropeanCountries;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The rows of a release, a row a country, then the scopes that countries share. */
record ReleaseRows(PageContext context, SeriesIndex series, LocalDate date) {

    List<ShownRelease.CountryRow> of(
            Map<String, Map<ChangeType, Long>> counts, Map<String, Integer> corrected) {
        return counts.entrySet().stream()
                .map(
                        one ->
                                row(
                                        one.getKey(),
                                        one.getValue(),
                                        corrected.getOrDefault(one.getKey(), 0)))
                .sorted(
                        Comparator.comparing(ReleaseRows::isShared)
                                .thenComparing(
                                        one -> one.country().text(), context.messages().collator()))
                .toList();
    }

    private ShownRelease.CountryRow row(String code, Map<ChangeType, Long> counts, int corrected) {
        return new ShownRelease.CountryRow(
                code,
                name(code),
                counts.getOrDefault(ChangeType.ADDED, 0L),
                counts.getOrDefault(ChangeType.CHANGED, 0L),
                counts.getOrDefault(ChangeType.RETIRED, 0L),
                corrected,
                corrected == 0 ? null : context.href(ShownRelease.PATH + "/" + date + "/" + code));
    }

    private DisplayLabel name(String code) {
        if (code.equals(ReleaseCounts.VOCABULARY)) {
            return DisplayLabel.plain(context.message("release.shared"));
        }
        return code.equals(Scope.INTERNATIONAL.code())
                ? DisplayLabel.plain(context.message("release.int"))
                : EuropeanCountries.name(context, series, code);
    }

    private static boolean isShared(ShownRelease.CountryRow row) {
        return row.code().equals(ReleaseCounts.VOCABULARY) || new Scope(row.code()).isShared();
    }
}
