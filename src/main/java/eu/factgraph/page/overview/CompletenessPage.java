package eu.factgraph.page.overview;

import eu.factgraph.diagram.BarChart;
import eu.factgraph.diagram.Diagram;
import eu.factgraph.diagram.DiagramItem;
import eu.factgraph.diagram.NodeCategory;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.question.AnswerTable;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.query.CompletenessCheck;
import java.util.List;
import java.util.Map;

/** What the sheets do not state, for the editor to look for. */
public record CompletenessPage(List<CompletenessPart> parts, Diagram drawing, String svg) {

    static final String NAME = "to-do";

    /**
     * @param id of the part on the page
     */
    public record CompletenessPart(String id, AnswerTable table) {}

    public static CompletenessPage of(
            PageContext frame, QuestionTables asking, List<CompletenessCheck> gaps) {
        List<CompletenessPart> parts =
                gaps.stream()
                        .map(
                                gap ->
                                        new CompletenessPart(
                                                gap.name(), asking.table(gap.question(), Map.of())))
                        .toList();
        return new CompletenessPage(
                parts, drawing(frame, parts), frame.href("overview/" + NAME + ".svg"));
    }

    public static OverviewPage.OverviewLink entry(PageContext frame) {
        return new OverviewPage.OverviewLink(
                frame.say("todo.title"),
                frame.say("todo.description"),
                frame.href("overview/" + NAME));
    }

    private static Diagram drawing(PageContext frame, List<CompletenessPart> parts) {
        String page = frame.href("overview/" + NAME);
        var bars =
                parts.stream()
                        .map(part -> new BarChart.Bar(item(page, part), part.table().rows().size()))
                        .toList();
        return new BarChart(bars)
                .drawing(
                        frame.say("todo.title"),
                        frame.say("todo.description"),
                        OverviewDiagram.names(frame));
    }

    private static DiagramItem item(String page, CompletenessPart part) {
        return new DiagramItem(
                part.table().caption(), null, page + "#" + part.id(), NodeCategory.LIST);
    }
}
