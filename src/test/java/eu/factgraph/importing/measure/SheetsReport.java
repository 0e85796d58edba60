package eu.factgraph.importing.measure;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One sheet of each country and of the Union: what of it stands in the draft. */
final class SheetsReport {

    private static final List<String> HEAD =
            List.of(
                    "sheet",
                    "services/index",
                    "contacts/index",
                    "basic data/index",
                    "entries/index",
                    "links in the graph",
                    "words under known headings");

    private final Path reference;
    private final Costs costs = new Costs();

    SheetsReport(Path reference) {
        this.reference = reference;
    }

    String text() throws IOException {
        var rows = new ArrayList<List<String>>();
        for (IndexedSheet sheet : IndexedSheet.oneOfEach(reference.resolve("sheets/INDEX.tsv"))) {
            rows.add(row(sheet));
        }
        return new MarkdownTable(HEAD, rows).text();
    }

    private List<String> row(IndexedSheet sheet) throws IOException {
        try (var imported = new SheetImport(reference)) {
            costs.measure(sheet.edition(), () -> imported.run(sheet.edition()));
            return new SheetCoverage(
                            sheet,
                            imported.outline(sheet.edition()),
                            imported.facts(sheet.edition()))
                    .row();
        } catch (InvalidInput fault) {
            System.err.println(String.join("\n", fault.messages()));
            return List.of(sheet.edition().toString(), "not imported", "", "", "", "", "");
        }
    }

    /** Time and memory of the imports, which differ from machine to machine. */
    String costs() {
        return costs.text();
    }
}
