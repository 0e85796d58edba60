package eu.factgraph.page.docs;

import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.TextGrid;
import eu.factgraph.quality.CountedKind;
import eu.factgraph.quality.EditionQuality;
import eu.factgraph.quality.QualityReport;
import eu.factgraph.quality.SampledStatement;
import eu.factgraph.store.ResourceDescription;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * How far each edition can be trusted.
 *
 * @param samples what was read of each edition and how much of it was right
 * @param items of each edition by kind
 * @param open what imports left to editors, by reason
 * @param wrong the editions with wrong statements
 */
public record QualityPage(
        String read, TextGrid samples, TextGrid items, TextGrid open, List<WrongPart> wrong) {

    /** The wrong statements of an edition. */
    public record WrongPart(String title, TextGrid table) {}

    private static final String ENGLISH = "en";

    public static QualityPage of(PageContext context, SeriesIndex series, QualityReport report) {
        var page = new QualityRows(context, report);
        return new QualityPage(
                context.message(
                        "quality.summary", page.read(), page.right(), page.share().orElse("–")),
                grid(
                        context,
                        "samples",
                        headings(
                                context,
                                "edition status sections reviewed open read right wrong share"),
                        rows(context, series, report, page::sample, page.sampleTotal())),
                grid(
                        context,
                        "items",
                        Stream.concat(
                                        Stream.of(context.message("quality.edition")),
                                        Arrays.stream(CountedKind.values())
                                                .map(
                                                        kind ->
                                                                context.message(
                                                                        "quality.kind."
                                                                                + kind.token())))
                                .toList(),
                        rows(context, series, report, page::items, page.itemTotal())),
                grid(
                        context,
                        "open",
                        headings(context, "reason rows"),
                        report.openByReason().entrySet().stream()
                                .sorted(
                                        Map.Entry.<String, Integer>comparingByValue()
                                                .reversed()
                                                .thenComparing(Map.Entry.comparingByKey()))
                                .map(
                                        one ->
                                                List.of(
                                                        english(context, one.getKey()),
                                                        DisplayLabel.plain("" + one.getValue())))
                                .toList()),
                report.editions().stream()
                        .filter(one -> !one.sample().wrong().isEmpty())
                        .map(one -> wrong(context, series, one))
                        .toList());
    }

    private static TextGrid grid(
            PageContext context,
            String caption,
            List<String> headings,
            List<List<DisplayLabel>> rows) {
        return new TextGrid(context.message("quality." + caption), headings, rows);
    }

    private static List<String> headings(PageContext context, String columns) {
        return Arrays.stream(columns.split(" "))
                .map(column -> context.message("quality." + column))
                .toList();
    }

    private static List<List<DisplayLabel>> rows(
            PageContext context,
            SeriesIndex series,
            QualityReport report,
            Function<EditionQuality, List<String>> cells,
            List<String> total) {
        var rows = new ArrayList<List<DisplayLabel>>();
        for (EditionQuality one : report.editions()) {
            var link = EditionLink.of(context, series, one.edition());
            rows.add(row(name(link, context), cells.apply(one)));
        }
        rows.add(row(DisplayLabel.plain(context.message("quality.all")), total));
        return List.copyOf(rows);
    }

    private static List<DisplayLabel> row(DisplayLabel first, List<String> cells) {
        return Stream.concat(Stream.of(first), cells.stream().map(DisplayLabel::plain)).toList();
    }

    /** Country and year, with a link to the document. */
    private static DisplayLabel name(EditionLink edition, PageContext context) {
        return new DisplayLabel(
                edition.country().text() + " " + edition.year(),
                edition.document().href(),
                edition.country().lang());
    }

    private static WrongPart wrong(
            PageContext context, SeriesIndex series, EditionQuality quality) {
        var link = EditionLink.of(context, series, quality.edition());
        var only = context.selecting(SelectionCriteria.of(quality.edition()));
        List<SampledStatement> wrong = quality.sample().wrong();
        String title = link.country().text() + " " + link.year() + " (" + wrong.size() + ")";
        return new WrongPart(
                title,
                new TextGrid(
                        title,
                        headings(context, "item property why"),
                        wrong.stream()
                                .map(
                                        one ->
                                                List.of(
                                                        item(only, series, one),
                                                        DisplayLabel.plain(one.property()),
                                                        english(context, one.why())))
                                .toList()));
    }

    /** A link if it is still there and no person. */
    private static DisplayLabel item(
            PageContext context, SeriesIndex series, SampledStatement wrong) {
        String shown = wrong.shownSubject();
        Node item = context.store().node("id/" + shown);
        return !shown.isEmpty() && ResourceDescription.exists(series.stores().all(), item)
                ? context.label(item)
                : DisplayLabel.plain(shown.isEmpty() ? wrong.section() : shown);
    }

    private static DisplayLabel english(PageContext context, String text) {
        return new DisplayLabel(text, null, context.lang().equals(ENGLISH) ? null : ENGLISH);
    }
}
