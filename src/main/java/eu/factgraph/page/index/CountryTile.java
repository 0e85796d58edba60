package eu.factgraph.page.index;

import eu.factgraph.dataset.Edition;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A country on a map of Europe, with the selected edition of its factsheet.
 *
 * @param code EU code, which names its place on the map
 * @param country with a link to its page, if it has an edition
 * @param year {@code null} without an edition
 * @param state {@code reviewed}, {@code drafted} or {@code missing}
 * @param status in words
 */
public record CountryTile(
        String code, DisplayLabel country, String year, String state, String status) {

    /** All places of the map, by the names of the countries. */
    public static List<CountryTile> all(PageContext context, SeriesIndex series) {
        return EuropeanCountries.CODES.stream()
                .map(code -> of(context, series, code))
                .sorted(
                        Comparator.comparing(
                                tile -> tile.country().text(), context.messages().collator()))
                .toList();
    }

    /** The tile of a country or the Union. */
    public static CountryTile of(PageContext context, SeriesIndex series, String code) {
        return Optional.ofNullable(series.selected().get(code))
                .map(edition -> of(context, series, edition))
                .orElseGet(
                        () ->
                                new CountryTile(
                                        code,
                                        DisplayLabel.plain(
                                                EuropeanCountries.name(context, series, code)
                                                        .text()),
                                        null,
                                        "missing",
                                        context.message("home.missing")));
    }

    private static CountryTile of(PageContext context, SeriesIndex series, Edition edition) {
        String state = series.isDraft(edition) ? "drafted" : "reviewed";
        return new CountryTile(
                edition.scope(),
                SourceStrip.country(context, series, edition),
                String.valueOf(edition.year()),
                state,
                context.message("status." + state));
    }
}
