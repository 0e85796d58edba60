package eu.factgraph.page.overview;

import eu.factgraph.diagram.Diagram;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.question.QuestionLink;
import eu.factgraph.page.question.QuestionPage;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.query.Overview;
import java.util.List;
import java.util.Map;

/**
 * An overview: its drawing, and the answer that it is drawn from.
 *
 * @param question with its title, form and answer
 * @param svg where the drawing stands by itself
 */
public record OverviewPage(QuestionPage question, Diagram drawing, String svg) {

    /** An overview, as it is listed. */
    public record OverviewLink(String title, String description, String href) {}

    public static OverviewPage of(
            PageContext frame,
            QuestionTables asking,
            Overview overview,
            Map<String, String> given) {
        String path = "overview/" + overview.name();
        QuestionPage question =
                QuestionPage.of(frame, overview.question(), given, asking).at(frame.href(path));
        return new OverviewPage(
                question,
                OverviewDiagram.of(frame, asking, overview, given),
                frame.href(path + ".svg" + parameters(question)));
    }

    private static String parameters(QuestionPage question) {
        return question.fields().isEmpty()
                ? ""
                : "?" + question.kept().substring(0, question.kept().length() - 1);
    }

    public static List<OverviewLink> list(PageContext frame, List<Overview> overviews) {
        return overviews.stream()
                .map(
                        overview ->
                                new OverviewLink(
                                        QuestionLink.title(frame, overview.question()),
                                        QuestionLink.description(frame, overview.question()),
                                        frame.href("overview/" + overview.name())))
                .toList();
    }
}
