package eu.factgraph.mcp.tool;

import eu.factgraph.mcp.answer.CitedValue;
import eu.factgraph.mcp.answer.PageCursor.RowPage;
import eu.factgraph.mcp.answer.ToolAnswer;
import eu.factgraph.mcp.schema.FieldDescription;
import eu.factgraph.mcp.schema.ToolParameter;
import eu.factgraph.query.definition.Question;
import eu.factgraph.query.definition.Question.QuestionParameter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;

/** Finds among the questions that have a prepared query. */
final class FindQuestions implements Tool {

    private static final String QUERY = "query";

    record FoundQuestions(
            int total,
            @FieldDescription("Best matches first") List<OfferedQuestion> questions,
            @FieldDescription(value = "For the next page", optional = true) String nextCursor) {}

    record OfferedQuestion(
            @FieldDescription("For ask_question") String name,
            String title,
            String description,
            List<OfferedParameter> parameters,
            @FieldDescription("Address of its page, with the query") String page) {

        String line() {
            String given =
                    parameters.stream()
                            .map(OfferedParameter::text)
                            .collect(Collectors.joining("; "));
            return "`%s`: %s %s%s"
                    .formatted(
                            name,
                            title,
                            description,
                            given.isEmpty() ? "" : " Parameters: " + given + ".");
        }
    }

    record OfferedParameter(
            String name,
            @FieldDescription("iri, string or integer") String type,
            @FieldDescription("Whether the question is about all values if none is given")
                    boolean isOptional,
            @FieldDescription("Value if none is given, or an example") CitedValue example) {

        String text() {
            return "%s (%s%s, such as %s)"
                    .formatted(name, type, isOptional ? ", optional" : "", example.text());
        }
    }

    @Override
    public String name() {
        return "find_questions";
    }

    @Override
    public String title() {
        return "Find questions";
    }

    @Override
    public String description() {
        return "Find prepared questions by words, such as 'which registers does a body keep': each has a name and typed parameters for ask_question. Without words, all are listed.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(ToolParameter.text(QUERY, "English words of the question"));
    }

    @Override
    public Class<? extends Record> result() {
        return FoundQuestions.class;
    }

    @Override
    public ToolAnswer call(ToolCall call) {
        String words = call.text(QUERY).orElse("");
        RowPage<OfferedQuestion> page =
                call.page(matching(call.graph().pages().questions(), words))
                        .map(question -> offered(call, question));
        var content = new FoundQuestions(page.total(), page.rows(), page.next());
        String summary =
                page.total() == 0
                        ? "No question has these words; call find_questions without them for all, or use search_things."
                        : "Questions: %s.".formatted(page.range());
        return new ToolAnswer(
                summary,
                page.rows().stream().map(OfferedQuestion::line).toList(),
                ToolCall.nextPage(page),
                List.of(),
                content);
    }

    private static List<Question> matching(List<Question> all, String words) {
        if (words.isEmpty()) {
            return all;
        }
        var match = QuestionMatch.of(words);
        return all.stream()
                .filter(one -> match.score(one) > 0)
                .sorted(
                        Comparator.comparingInt((Question one) -> -match.score(one))
                                .thenComparing(Question::name))
                .toList();
    }

    private static OfferedQuestion offered(ToolCall call, Question question) {
        return new OfferedQuestion(
                question.name(),
                question.title(),
                question.description(),
                question.parameters().entrySet().stream().map(one -> parameter(call, one)).toList(),
                call.graph().address("question/" + question.name()));
    }

    static OfferedParameter parameter(
            ToolCall call, Map.Entry<String, QuestionParameter> parameter) {
        QuestionParameter type = parameter.getValue();
        return new OfferedParameter(
                parameter.getKey(),
                type.type(),
                type.optional(),
                type.type().equals("iri")
                        ? call.names().value(call.graph().node(type.example()))
                        : call.names().value(NodeFactory.createLiteralString(type.example())));
    }
}
