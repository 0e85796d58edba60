package eu.factgraph.page;

import eu.factgraph.drawing.Drawing;
import eu.factgraph.query.Overview;
import java.util.List;
import java.util.Map;

/**
 * An overview: its drawing, and the answer that it is drawn from.
 *
 * @param question with its title, form and answer
 * @param svg where the drawing stands by itself
 */
record OverviewPage(QuestionPage question, Drawing drawing, String svg) {

    /** An overview, as it is listed. */
    record Entry(String title, String description, String href) {}

    static OverviewPage of(
            Frame frame, Asking asking, Overview overview, Map<String, String> given) {
        String path = "overview/" + overview.name();
        QuestionPage question =
                QuestionPage.of(frame, overview.question(), given, asking).at(frame.href(path));
        return new OverviewPage(
                question,
                Drawn.of(frame, asking, overview, given),
                frame.href(path + ".svg" + parameters(question)));
    }

    private static String parameters(QuestionPage question) {
        return question.fields().isEmpty()
                ? ""
                : "?" + question.kept().substring(0, question.kept().length() - 1);
    }

    static List<Entry> list(Frame frame, List<Overview> overviews) {
        return overviews.stream()
                .map(
                        overview ->
                                new Entry(
                                        QuestionLink.title(frame, overview.question()),
                                        QuestionLink.description(frame, overview.question()),
                                        frame.href("overview/" + overview.name())))
                .toList();
    }
}
