package eu.factgraph.page;

import eu.factgraph.query.Answering;
import eu.factgraph.query.Question;
import eu.factgraph.query.Result;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.NodeUtils;

/** Puts a question and shows its answer as a table. */
record Asking(Frame frame, Answering answering) {

    private static final String SECTION = "section";

    /** The answer to a SELECT, in the order of the query. */
    AnswerTable table(Question question, Map<String, String> given) {
        String query = question.with(given);
        var columns = new ArrayList<Var>();
        var rows = new ArrayList<AnswerTable.Row>();
        answering.answer(
                answering.parse(query),
                Answering.OWN,
                (result, out) -> {
                    var found = ((Result.Rows) result).rows();
                    columns.addAll(shownOf(found.getResultVars()));
                    found.forEachRemaining(row -> rows.add(row(columns, row)));
                });
        return new AnswerTable(
                QuestionLink.title(frame, question),
                columns.stream().filter(column -> !isSection(column)).map(this::heading).toList(),
                List.copyOf(rows),
                columns.stream().anyMatch(Asking::isSection),
                address(question, given),
                query);
    }

    /** The rows of the answer to a SELECT, in the order of the query. */
    List<Binding> rows(Question question, Map<String, String> given) {
        var rows = new ArrayList<Binding>();
        answering.answer(
                answering.parse(question.with(given)),
                Answering.OWN,
                (result, out) -> ((Result.Rows) result).rows().forEachRemaining(rows::add));
        return List.copyOf(rows);
    }

    /** A thing is shown by its name: a column of names beside it would say the same. */
    private static List<Var> shownOf(List<Var> columns) {
        return columns.stream()
                .filter(
                        column ->
                                columns.stream()
                                        .noneMatch(
                                                other ->
                                                        column.getVarName()
                                                                .equals(
                                                                        other.getVarName()
                                                                                + "Name")))
                .toList();
    }

    private AnswerTable.Row row(List<Var> columns, Binding row) {
        return new AnswerTable.Row(
                columns.stream()
                        .filter(column -> !isSection(column))
                        .map(column -> cell(row.get(column)))
                        .toList(),
                columns.stream()
                        .filter(Asking::isSection)
                        .map(row::get)
                        .filter(Objects::nonNull)
                        .map(frame::shown)
                        .toList());
    }

    private static boolean isSection(Var column) {
        return column.getVarName().equals(SECTION);
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
        return heading(column.getVarName());
    }

    /** What a column of that name is called. */
    String heading(String name) {
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
