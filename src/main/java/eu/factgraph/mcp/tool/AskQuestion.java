package eu.factgraph.mcp.tool;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.mcp.answer.CitedSource;
import eu.factgraph.mcp.answer.CitedValue;
import eu.factgraph.mcp.answer.PageCursor.RowPage;
import eu.factgraph.mcp.answer.ToolAnswer;
import eu.factgraph.mcp.schema.FieldDescription;
import eu.factgraph.mcp.schema.ToolParameter;
import eu.factgraph.page.AnswerPages;
import eu.factgraph.page.answer.SourcedAnswer;
import eu.factgraph.page.answer.SourcedAnswer.StatedRow;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.query.definition.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** The answer to a prepared question, with the sections that state each row. */
final class AskQuestion implements Tool {

    private static final String QUESTION = "question";
    private static final String PARAMETERS = "parameters";

    private final List<String> names;

    /**
     * @param names of all questions
     */
    AskQuestion(List<String> names) {
        this.names = names;
    }

    record AnsweredQuestion(
            String question,
            String title,
            @FieldDescription("The values that the parameters have")
                    Map<String, CitedValue> parameters,
            @FieldDescription("Columns of the rows, in order") List<String> columns,
            @FieldDescription("Number of all rows") int total,
            List<AnsweredRow> rows,
            @FieldDescription(
                            "Ids of sections that say that there is nothing to report on the question")
                    List<String> nothingReported,
            @FieldDescription("Sections that state the rows") List<CitedSource> sources,
            @FieldDescription("Address of the answer as a page, with the query") String page,
            @FieldDescription(value = "For the next page", optional = true) String nextCursor) {}

    record AnsweredRow(
            @FieldDescription("By column, without empty ones") Map<String, CitedValue> cells,
            @FieldDescription("Ids of the sections that state the row") List<String> sources) {

        String line() {
            return cells.entrySet().stream()
                            .map(one -> one.getKey() + ": " + one.getValue().text())
                            .collect(Collectors.joining("; "))
                    + " "
                    + CitedSource.marks(sources);
        }
    }

    @Override
    public String name() {
        return "ask_question";
    }

    @Override
    public String title() {
        return "Ask a question";
    }

    @Override
    public String description() {
        return "The rows that answer a prepared question, each with the sections that state it. find_questions says what a question is about and which parameters it takes; IRIs for parameters come from search_things or other results.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(
                ToolParameter.text(QUESTION, "Name of the question").required().of(names),
                ToolParameter.values(
                        PARAMETERS,
                        "Values of the parameters of the question, by name: IRIs as strings, years as integers. Without them the question is about all, or about its example."));
    }

    @Override
    public Class<? extends Record> result() {
        return AnsweredQuestion.class;
    }

    @Override
    public ToolAnswer call(ToolCall call) {
        Question question = question(call);
        Map<String, String> given = call.arguments().values(PARAMETERS);
        question.with(given);
        SourcedAnswer answer = new AnswerPages(call.graph().pages()).answer(question, given);
        RowPage<AnsweredRow> page =
                call.page(answer.rows()).map(row -> row(call, answer.columns(), row));
        List<String> silent = call.sources().cite(answer.silent());
        var content =
                new AnsweredQuestion(
                        question.name(),
                        question.title(),
                        values(call, question, given),
                        answer.columns(),
                        page.total(),
                        page.rows(),
                        silent,
                        call.sources().all(),
                        address(call, question, given),
                        page.next());
        return new ToolAnswer(
                "%s Rows %s. %s"
                        .formatted(question.title(), page.range(), call.graph().selection()),
                page.rows().stream().map(AnsweredRow::line).toList(),
                notes(question, page, silent),
                content.sources(),
                content);
    }

    private static Question question(ToolCall call) {
        String name = call.text(QUESTION).orElseThrow();
        return call.graph().pages().questions().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(call.graph().defaults()::of)
                .orElseThrow(() -> new InvalidInput("There is no question '" + name + "'."));
    }

    private static List<String> notes(Question question, RowPage<?> page, List<String> silent) {
        var notes = new ArrayList<String>();
        if (page.total() == 0) {
            notes.add(
                    "No rows: the graph has nothing on it in the selected editions. That is no statement that there is none"
                            + (silent.isEmpty() ? "." : ", but these sections say so: ")
                            + CitedSource.marks(silent));
        }
        question.counted()
                .ifPresent(
                        rows ->
                                notes.add(
                                        "What a row counts: ask '%s' with %s."
                                                .formatted(rows.question(), rows.parameter())));
        notes.addAll(ToolCall.nextPage(page));
        return notes;
    }

    private static Map<String, CitedValue> values(
            ToolCall call, Question question, Map<String, String> given) {
        var values = new LinkedHashMap<String, CitedValue>();
        question.values(given)
                .forEach(
                        (name, value) -> {
                            if (!value.isEmpty()) {
                                values.put(name, value(call, question, name, value));
                            }
                        });
        return values;
    }

    private static CitedValue value(ToolCall call, Question question, String name, String value) {
        return question.parameters().get(name).type().equals("iri")
                ? call.names().value(call.graph().node(value))
                : new CitedValue(null, value, null);
    }

    private static AnsweredRow row(ToolCall call, List<String> columns, StatedRow row) {
        var cells = new LinkedHashMap<String, CitedValue>();
        for (int column = 0; column < columns.size(); column++) {
            Optional<Node> cell = row.cells().get(column);
            String name = columns.get(column);
            cell.ifPresent(node -> cells.put(name, call.names().value(node)));
        }
        return new AnsweredRow(cells, call.sources().cite(row.graphs()));
    }

    private static String address(ToolCall call, Question question, Map<String, String> given) {
        String query =
                given.entrySet().stream()
                        .map(one -> one.getKey() + "=" + DocumentUrls.encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
        return call.graph()
                .address("question/" + question.name() + (query.isEmpty() ? "" : "?" + query));
    }
}
