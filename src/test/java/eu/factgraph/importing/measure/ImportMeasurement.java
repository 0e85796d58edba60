package eu.factgraph.importing.measure;

import eu.factgraph.dataset.Edition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sys.JenaSystem;

/** Measures the import and prints the result as Markdown. {@code bench/import} runs it. */
public final class ImportMeasurement {

    private static final Edition LATER = new Edition("be", 2021);
    private static final List<Edition> OTHERS =
            List.of(new Edition("ee", 2019), new Edition("hr", 2019));

    private final Path reference;
    private final Path tables;
    private final Lists lists;
    private final StringBuilder text = new StringBuilder();

    private ImportMeasurement(Path root, Path reference) {
        this.reference = reference;
        tables = root.resolve("bench/tables");
        lists = new Lists(root.resolve("target/import-measure"));
    }

    /**
     * @param arguments folder of the repository, folder of the sheets and of what is known of them;
     *     then nothing, {@code --times}, {@code --samples}, or {@code --sample}, a sheet such as
     *     ee-2019 and a number
     */
    public static void main(String[] arguments) throws IOException {
        JenaSystem.init();
        Path root = Path.of(arguments[0]);
        Path reference = Path.of(arguments[1]);
        List<String> options = List.of(arguments).subList(2, arguments.length);
        if (options.contains("--samples")) {
            System.out.print(SamplesReport.of(root.resolve("data")).text());
            return;
        }
        if (options.contains("--sample")) {
            System.out.print(
                    sample(root, reference, options.get(1), Integer.parseInt(options.get(2))));
            return;
        }
        var measurement = new ImportMeasurement(root, reference);
        measurement.readByHand(root.resolve("data"));
        measurement.sheets(options.contains("--times"));
        System.out.print(measurement.text);
    }

    private static String sample(Path root, Path reference, String sheet, int number)
            throws IOException {
        String[] parts = sheet.split("-");
        var edition = new Edition(parts[0], Integer.parseInt(parts[1]));
        try (var imported = new SheetImport(reference)) {
            EditionFacts facts = EditionFacts.read(root.resolve("data"), edition);
            return new StatementSample(facts, imported.outline(edition)).text(number);
        }
    }

    private void sheets(boolean withTimes) throws IOException {
        var report = new SheetsReport(reference);
        add("One sheet of each country", report.text());
        if (withTimes) {
            text.append(report.costs());
        }
    }

    private void readByHand(Path reviewedData) throws IOException {
        var gold = new GoldReport(lists);
        var comparison = new GoldComparison(reference, tables);
        EditionFacts reviewed = EditionFacts.read(reviewedData, ReviewedReport.EDITION);
        try (var imported = new SheetImport(reference)) {
            imported.run(ReviewedReport.EDITION);
            EditionFacts drafted = imported.facts(ReviewedReport.EDITION);
            var report = new ReviewedReport(tables, lists);
            add("Belgium 2019 against its reviewed graph", report.text(drafted, reviewed));
            checklist(imported, drafted);
            imported.run(LATER);
            GoldScore score = comparison.score(imported, LATER);
            new GoldSameness(
                            comparison.gold(LATER),
                            new DraftedThings(imported.facts(LATER)),
                            drafted,
                            report.pairing(drafted, reviewed),
                            score)
                    .measure();
            gold.add("be-2021", score);
        }
        for (Edition edition : OTHERS) {
            try (var imported = new SheetImport(reference)) {
                imported.run(edition);
                gold.add(
                        "%s-%d".formatted(edition.scope(), edition.year()),
                        comparison.score(imported, edition));
            }
        }
        add("Facts taken by careful reading", gold.text());
    }

    private void checklist(SheetImport imported, EditionFacts drafted) throws IOException {
        Checklist checklist =
                Checklist.read(
                        reference.resolve("factsheet/entities.tsv"),
                        new DraftedThings(drafted),
                        imported.titles(ReviewedReport.EDITION));
        checklist.write(lists);
        text.append(checklist.text()).append('\n');
    }

    private void add(String title, String part) {
        text.append("## ").append(title).append("\n\n").append(part).append('\n');
    }
}
