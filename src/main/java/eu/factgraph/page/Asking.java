package eu.factgraph.page;

import eu.factgraph.query.Answering;
import eu.factgraph.query.Question;
import eu.factgraph.query.Result;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.NodeUtils;

/** Puts a question and shows its answer as a table. */
record Asking(Frame frame, Answering answering) {

    private static final String SECTION = "section";
    private static final DatasetDescription WHOLE = DatasetDescription.create(List.of(), List.of());

    /** The answer to a SELECT, in the order of the query. */
    AnswerTable table(Question question, Map<String, String> given) {
        String query = question.with(given);
        Result result = answering.answer(answering.parse(query), WHOLE);
        var rows = ((Result.Rows) result).rows();
        var columns = rows.getResultVars();
        var read = columns.stream().filter(column -> isRead(column, columns)).toList();
        var shown = new ArrayList<AnswerTable.Row>();
        rows.forEachRemaining(
                row ->
                        shown.add(
                                new AnswerTable.Row(
                                        read.stream().map(column -> cell(row.get(column))).toList(),
                                        columns.stream()
                                                .filter(Asking::isSection)
                                                .map(row::get)
                                                .filter(java.util.Objects::nonNull)
                                                .map(frame::shown)
                                                .toList())));
        return new AnswerTable(
                QuestionLink.title(frame, question),
                read.stream().map(this::heading).toList(),
                List.copyOf(shown),
                columns.stream().anyMatch(Asking::isSection),
                address(question, given),
                query);
    }

    private static boolean isSection(Var column) {
        return column.getVarName().equals(SECTION);
    }

    /** Sections have a column of their own; the name of a thing is what its link says. */
    private static boolean isRead(Var column, List<Var> columns) {
        return !isSection(column)
                && columns.stream()
                        .noneMatch(
                                thing -> column.getVarName().equals(thing.getVarName() + "Name"));
    }

    /** A value that a row has not is an empty cell. */
    private Shown cell(Node value) {
        if (value == null) {
            return new Shown("", null, null);
        }
        Shown shown = frame.shown(value);
        return NodeUtils.isSimpleString(value)
                ? new Shown(frame.words().translated("value", shown.words()), null, shown.lang())
                : shown;
    }

    private String heading(Var column) {
        String name = column.getVarName();
        return frame.words()
                .orElse(
                        "column." + name,
                        name.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                                .toLowerCase(java.util.Locale.ROOT));
    }

    private String address(Question question, Map<String, String> given) {
        String parameters =
                given.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining("&"));
        String path = "question/" + question.name();
        return frame.href(parameters.isEmpty() ? path : path + "?" + parameters);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
