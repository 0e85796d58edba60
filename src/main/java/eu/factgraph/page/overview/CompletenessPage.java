package eu.factgraph.page.overview;

import eu.factgraph.diagram.BarChart;
import eu.factgraph.diagram.BarChart.Bar;
import eu.factgraph.diagram.Diagram;
import eu.factgraph.diagram.DiagramItem;
import eu.factgraph.diagram.NodeCategory;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.question.AnswerTable;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.query.definition.CompletenessCheck;
import java.util.List;
import java.util.Map;

/** What factsheets do not state, for editors to look for. */
public record CompletenessPage(List<CompletenessPart> parts, Diagram diagram, String svg) {

    static final String NAME = "to-do";

    /** The first rows of each table; its own page has all. */
    private static final int ROWS = 8;

    /** A table with the id of its heading. */
    public record CompletenessPart(String id, AnswerTable table) {}

    public static CompletenessPage of(QuestionTables tables, List<CompletenessCheck> checks) {
        var context = tables.context();
        var parts = checks.stream().map(check -> part(tables, check)).toList();
        return new CompletenessPage(
                parts, diagram(context, parts), context.href("overview/" + NAME + ".svg"));
    }

    private static CompletenessPart part(QuestionTables tables, CompletenessCheck check) {
        return new CompletenessPart(check.name(), tables.table(check.question(), Map.of(), ROWS));
    }

    public static OverviewPage.OverviewLink entry(PageContext context) {
        return new OverviewPage.OverviewLink(
                context.message("todo.title"),
                context.message("todo.description"),
                context.href("overview/" + NAME));
    }

    private static Diagram diagram(PageContext context, List<CompletenessPart> parts) {
        var entry = entry(context);
        var bars =
                parts.stream()
                        .map(part -> new Bar(item(entry.href(), part), part.table().total()))
                        .toList();
        return new BarChart(bars)
                .diagram(entry.title(), entry.description(), OverviewDiagram.names(context));
    }

    private static DiagramItem item(String page, CompletenessPart part) {
        return new DiagramItem(
                part.table().caption(), null, page + "#" + part.id(), NodeCategory.LIST);
    }
}
