package eu.factgraph.page.question;

import eu.factgraph.page.layout.PageContext;
import eu.factgraph.query.definition.Question;
import java.util.List;

/** A link to a question. */
public record QuestionLink(String name, String title, String href) {

    static List<QuestionLink> all(PageContext context, List<Question> questions) {
        return questions.stream().map(question -> of(context, question)).toList();
    }

    public static QuestionLink of(PageContext context, Question question) {
        return new QuestionLink(
                question.name(),
                title(context, question),
                context.href("question/" + question.name()));
    }

    /** The translated title, else that of its file. */
    public static String title(PageContext context, Question question) {
        return context.messages().orElse("question." + question.name(), question.title());
    }

    public static String description(PageContext context, Question question) {
        return context.messages()
                .orElse("question." + question.name() + ".description", question.description());
    }
}
