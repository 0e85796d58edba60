package eu.factgraph.export;

import eu.factgraph.quality.CountedKind;
import eu.factgraph.quality.EditionQuality;
import eu.factgraph.quality.QualityReport;
import java.util.ArrayList;
import java.util.List;

/** The quality of the editions for spreadsheets, a row an edition. */
public final class QualityCsv {

    private QualityCsv() {}

    public static byte[] csv(QualityReport report) {
        var heading = new ArrayList<>(List.of("country", "edition"));
        for (CountedKind kind : CountedKind.values()) {
            heading.add(kind.token());
        }
        heading.addAll(
                List.of("sections", "reviewed sections", "open rows", "read", "right", "wrong"));
        return CsvWriter.csv(heading, report.editions().stream().map(QualityCsv::row).toList());
    }

    private static List<String> row(EditionQuality one) {
        var row = new ArrayList<>(List.of(one.edition().scope(), "" + one.edition().year()));
        for (CountedKind kind : CountedKind.values()) {
            row.add("" + one.items().get(kind));
        }
        row.addAll(
                List.of(
                        "" + one.sections(),
                        "" + one.reviewed(),
                        "" + one.open().total(),
                        "" + one.sample().statements().size(),
                        "" + one.sample().right(),
                        "" + one.sample().wrong().size()));
        return List.copyOf(row);
    }
}
