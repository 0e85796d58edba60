package eu.factgraph.importing.measure;

import eu.factgraph.dataset.Edition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Belgium 2019, drafted, against its reviewed graph. */
final class ReviewedReport {

    static final Edition EDITION = new Edition("be", 2019);

    private static final List<String> THINGS =
            List.of("things, by type", "found", "drafted twice", "not in the reviewed graph");
    private static final List<String> STATEMENTS =
            List.of(
                    "property",
                    "drafted",
                    "reviewed there",
                    "reviewed elsewhere",
                    "judged right",
                    "wrong",
                    "arguable",
                    "not judged",
                    "right",
                    "found");

    private final Path tables;
    private final Lists lists;

    /**
     * @param tables folder of the tables that people keep
     */
    ReviewedReport(Path tables, Lists lists) {
        this.tables = tables;
        this.lists = lists;
    }

    String text(EditionFacts drafted, EditionFacts reviewed) throws IOException {
        var comparison =
                new ReviewedComparison(
                        drafted,
                        reviewed,
                        pairing(drafted, reviewed),
                        Judgements.read(tables.resolve("judged.tsv")));
        lists.write("be-2019-extra.tsv", comparison.extra());
        lists.write("be-2019-missing.tsv", comparison.missing());
        return new MarkdownTable(THINGS, rows(comparison.things(), comparison::thingRow)).text()
                + "\n"
                + new MarkdownTable(
                                STATEMENTS, rows(comparison.statements(), comparison::statementRow))
                        .text();
    }

    Pairing pairing(EditionFacts drafted, EditionFacts reviewed) {
        Map<String, String> byHand =
                Tables.read(tables.resolve("pairs.tsv")).stream()
                        .collect(
                                Collectors.toMap(
                                        pair -> Fact.ITEMS + pair.get(0),
                                        pair -> Fact.ITEMS + pair.get(1)));
        return Pairing.of(drafted, reviewed, byHand);
    }

    private static List<List<String>> rows(
            Tally tally, java.util.function.Function<String, List<String>> row) {
        var rows = new ArrayList<List<String>>();
        tally.rows().forEach(name -> rows.add(row.apply(name)));
        return rows;
    }
}
