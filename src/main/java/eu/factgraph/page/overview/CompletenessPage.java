package eu.factgraph.page.overview;

import eu.factgraph.diagram.BarChart;
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

    /** A table with the id of its heading. */
    public record CompletenessPart(String id, AnswerTable table) {}

    public static CompletenessPage of(
            PageContext context, QuestionTables tables, List<CompletenessCheck> checks) {
        List<CompletenessPart> parts =
                checks.stream()
                        .map(
                                check ->
                                        new CompletenessPart(
                                                check.name(),
                                                tables.table(check.question(), Map.of())))
                        .toList();
        return new CompletenessPage(
                parts, diagram(context, parts), context.href("overview/" + NAME + ".svg"));
    }

    public static OverviewPage.OverviewLink entry(PageContext context) {
        return new OverviewPage.OverviewLink(
                context.message("todo.title"),
                context.message("todo.description"),
                context.href("overview/" + NAME));
    }

    private static Diagram diagram(PageContext context, List<CompletenessPart> parts) {
        String page = context.href("overview/" + NAME);
        var bars =
                parts.stream()
                        .map(part -> new BarChart.Bar(item(page, part), part.table().rows().size()))
                        .toList();
        return new BarChart(bars)
                .diagram(
                        context.message("todo.title"),
                        context.message("todo.description"),
                        OverviewDiagram.names(context));
    }

    private static DiagramItem item(String page, CompletenessPart part) {
        return new DiagramItem(
                part.table().caption(), null, page + "#" + part.id(), NodeCategory.LIST);
    }
}
