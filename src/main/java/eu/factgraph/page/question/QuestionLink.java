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
                context.messages().title(question),
                context.href("question/" + question.name()));
    }
}
