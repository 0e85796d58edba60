package eu.factgraph.page.overview;

import eu.factgraph.page.answer.TableView;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.question.PivotTable;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.page.question.QuestionUrls;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.query.definition.Overview;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An overview that is a table without a diagram, with the sections that it cites. */
public record OverviewTablePage(
        String id,
        String title,
        String description,
        PivotTable table,
        List<Citations.Citation> sections,
        List<DisplayLabel> silent,
        String csv,
        String query) {

    /** Rows of a page of at most 100 KB. */
    private static final int ROWS = 20;

    public static OverviewTablePage of(
            QuestionTables tables, Overview overview, Map<String, String> given, TableView view) {
        var question = overview.question();
        PivotTable table = tables.pivot(question, given, view, "overview/" + overview.name(), ROWS);
        return new OverviewTablePage(
                overview.name(),
                tables.context().messages().title(question),
                tables.context().messages().description(question),
                table,
                tables.citations().sections(),
                tables.silent(question, given, Set.of()),
                new QuestionUrls(tables.context(), question, given).csv(),
                question.with(given));
    }
}
