package eu.factgraph.page.overview;

import eu.factgraph.diagram.Diagram;
import eu.factgraph.page.answer.TableView;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.question.QuestionPage;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.query.definition.Overview;
import java.util.List;
import java.util.Map;

/**
 * An overview with its answer, and the diagram with the address of its SVG document.
 *
 * @param diagram {@code null} if a parameter is invalid
 */
public record OverviewPage(QuestionPage question, Diagram diagram, String svg) {

    /** Rows of a page, which has a diagram too, of at most 100 KB. */
    private static final int ROWS = 25;

    public record OverviewLink(String title, String description, String href) {}

    public static OverviewPage of(
            QuestionTables tables, Overview overview, Map<String, String> given, TableView view) {
        var context = tables.context();
        String path = "overview/" + overview.name();
        var question = QuestionPage.of(overview.question(), given, view, path, ROWS, tables);
        return new OverviewPage(
                question,
                question.isInvalid() ? null : OverviewDiagram.of(tables, overview, given),
                context.href(path + ".svg" + parameters(question)));
    }

    private static String parameters(QuestionPage question) {
        String parameters = question.parameters();
        return parameters.isEmpty() ? "" : "?" + parameters.substring(0, parameters.length() - 1);
    }

    public static List<OverviewLink> list(PageContext context, List<Overview> overviews) {
        return overviews.stream().map(overview -> link(context, overview)).toList();
    }

    private static OverviewLink link(PageContext context, Overview overview) {
        return new OverviewLink(
                context.messages().title(overview.question()),
                context.messages().description(overview.question()),
                context.href("overview/" + overview.name()));
    }
}
