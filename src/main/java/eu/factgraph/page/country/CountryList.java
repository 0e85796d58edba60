package eu.factgraph.page.country;

import com.google.gson.Gson;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.export.CsvWriter;
import eu.factgraph.page.country.CountryPage.EditionTab;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.quality.CountedKind;
import eu.factgraph.quality.EditionQuality;
import eu.factgraph.quality.QualityReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The countries with their editions, and the number of items in the selected one. */
public record CountryList(List<CountedKind> kinds, List<CountryEntry> countries) {

    private static final Gson GSON = new Gson();

    private static final List<CountedKind> KINDS =
            List.of(
                    CountedKind.BODIES,
                    CountedKind.ACTS,
                    CountedKind.SYSTEMS,
                    CountedKind.SERVICES);

    /**
     * @param shown the edition whose items are counted
     * @param tabs all editions, newest first; the counted one is the current one
     * @param isDraft whether nobody has read the counted edition
     * @param counts in the order of the kinds
     */
    public record CountryEntry(
            String code,
            DisplayLabel name,
            int shown,
            List<EditionTab> tabs,
            boolean isDraft,
            List<Integer> counts) {}

    record CountryRecord(
            String country,
            String name,
            int edition,
            List<Integer> editions,
            String status,
            Map<String, Integer> items,
            String page) {}

    public static CountryList of(PageContext context, SeriesIndex series, QualityReport report) {
        Map<Edition, EditionQuality> counted =
                report.editions().stream()
                        .collect(Collectors.toMap(EditionQuality::edition, one -> one));
        return new CountryList(
                KINDS,
                series.selected().values().stream()
                        .map(edition -> entry(context, series, counted.get(edition)))
                        .sorted(
                                Comparator.comparing(
                                        one -> one.name().text(), context.messages().collator()))
                        .toList());
    }

    private static CountryEntry entry(
            PageContext context, SeriesIndex series, EditionQuality counted) {
        Edition edition = counted.edition();
        DisplayLabel name =
                CountryProfile.country(context.over(series.stores().of(edition)), edition);
        return new CountryEntry(
                edition.scope(),
                new DisplayLabel(
                        name.text(), context.href("country/" + edition.scope()), name.lang()),
                edition.year(),
                series.of(edition.scope()).stream().map(one -> tab(context, series, one)).toList(),
                series.isDraft(edition),
                KINDS.stream().map(kind -> counted.items().get(kind)).toList());
    }

    private static EditionTab tab(PageContext context, SeriesIndex series, Edition edition) {
        return new EditionTab(
                String.valueOf(edition.year()),
                context.href(CountryProfile.path(edition)),
                series.hasSelected(edition),
                CountryPage.status(context, series, edition));
    }

    /** In English. */
    public byte[] csv() {
        var columns = new ArrayList<>(List.of("country", "name", "edition", "editions", "status"));
        kinds.forEach(kind -> columns.add(kind.token()));
        columns.add("page");
        return CsvWriter.csv(
                columns,
                records().stream()
                        .map(
                                one -> {
                                    var row =
                                            new ArrayList<>(
                                                    List.of(
                                                            one.country(),
                                                            one.name(),
                                                            "" + one.edition(),
                                                            joined(one.editions()),
                                                            one.status()));
                                    one.items().values().forEach(count -> row.add("" + count));
                                    row.add(one.page());
                                    return List.copyOf(row);
                                })
                        .toList());
    }

    private static String joined(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    public String json() {
        return GSON.toJson(Map.of("countries", records()));
    }

    private List<CountryRecord> records() {
        return countries.stream().map(this::country).toList();
    }

    private CountryRecord country(CountryEntry entry) {
        var items = new LinkedHashMap<String, Integer>();
        for (int place = 0; place < kinds.size(); place++) {
            items.put(kinds.get(place).token(), entry.counts().get(place));
        }
        return new CountryRecord(
                entry.code(),
                entry.name().text(),
                entry.shown(),
                entry.tabs().stream().map(tab -> Integer.valueOf(tab.year())).toList(),
                (entry.isDraft() ? EditionStatus.DRAFTED : EditionStatus.REVIEWED).token(),
                items,
                entry.name().href());
    }
}
