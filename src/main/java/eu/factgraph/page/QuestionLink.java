package eu.factgraph.page;

import eu.factgraph.query.Question;
import java.util.List;

/** A question, as it is listed. */
record QuestionLink(String name, String title, String href) {

    static List<QuestionLink> all(Frame frame, List<Question> questions) {
        return questions.stream().map(question -> of(frame, question)).toList();
    }

    static QuestionLink of(Frame frame, Question question) {
        return new QuestionLink(
                question.name(), title(frame, question), frame.href("question/" + question.name()));
    }

    /** As translated, else as the question's own file has it. */
    static String title(Frame frame, Question question) {
        return frame.words().orElse("question." + question.name(), question.title());
    }

    static String description(Frame frame, Question question) {
        return frame.words()
                .orElse("question." + question.name() + ".description", question.description());
    }
}
