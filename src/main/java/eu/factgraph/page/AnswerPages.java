package eu.factgraph.page;

import eu.factgraph.page.answer.SourcedAnswer;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.query.definition.Question;
import java.util.Map;

/** The answers that pages show, for programs. */
public record AnswerPages(Pages pages) {

    /** The rows of a question with the sections that state each. */
    public SourcedAnswer answer(Question question, Map<String, String> given) {
        return pages.questionTables(pages.context(Visitor.ANYONE)).stated(question, given);
    }
}
