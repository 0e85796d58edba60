package eu.factgraph.quality;

import com.google.gson.Gson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The quality of the editions as JSON.
 *
 * @param meaning what "right" says
 */
record QualityDocument(String meaning, List<EditionRecord> editions) {

    private static final Gson GSON = new Gson();

    private static final String MEANING =
            "right: the factsheet says so, whether or not it is true of the world";

    /**
     * @param country code of the country
     * @param items number by kind
     * @param open number of rows of the review list by reason
     */
    record EditionRecord(
            String country,
            int edition,
            Map<String, Integer> items,
            int sections,
            int reviewedSections,
            Map<String, Integer> open,
            SampleRecord sample) {}

    record SampleRecord(int read, int right, List<WrongStatement> wrong) {}

    /**
     * @param subject path below {@code id/}
     */
    record WrongStatement(String section, String subject, String property, String why) {}

    static String json(QualityReport report) {
        return GSON.toJson(
                new QualityDocument(
                        MEANING,
                        report.editions().stream().map(QualityDocument::edition).toList()));
    }

    private static EditionRecord edition(EditionQuality quality) {
        var items = new LinkedHashMap<String, Integer>();
        quality.items().forEach((kind, number) -> items.put(kind.token(), number));
        return new EditionRecord(
                quality.edition().scope(),
                quality.edition().year(),
                items,
                quality.sections(),
                quality.reviewed(),
                quality.open().byReason(),
                sample(quality.sample()));
    }

    private static SampleRecord sample(EditionSample sample) {
        return new SampleRecord(
                sample.statements().size(),
                sample.right(),
                sample.wrong().stream()
                        .map(
                                one ->
                                        new WrongStatement(
                                                one.section(),
                                                one.shownSubject(),
                                                one.property(),
                                                one.why()))
                        .toList());
    }
}
