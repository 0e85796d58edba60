package eu.factgraph.page.question;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.definition.Question;
import eu.factgraph.query.definition.Question.QuestionParameter;
import eu.factgraph.query.limit.QueryFault;
import eu.factgraph.query.provenance.WidenedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/**
 * Runs a question without the value of one parameter, to say which values have an answer: numbers
 * and concepts; other resources are too many.
 */
record ParameterRanges(PageContext context, QueryService queryService, Question question) {

    private static final int LISTED = 24;
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(-\\d{2}){0,2}");

    List<ParameterRange> of(Map<String, String> given) {
        return question.parameters().keySet().stream()
                .filter(this::isTold)
                .map(parameter -> of(parameter, given))
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean isTold(String name) {
        QuestionParameter parameter = question.parameters().get(name);
        return parameter.type().equals("integer") || parameter.example().contains("/id/concept/");
    }

    private ParameterRange of(String parameter, Map<String, String> given) {
        QuestionRows rows = rows(parameter, given);
        String label = context.messages().heading(parameter);
        if (question.parameters().get(parameter).type().equals("integer")) {
            List<Integer> years = years(rows, parameter);
            return years.isEmpty() ? null : new ParameterRange(label, span(years), List.of());
        }
        List<DisplayLabel> values =
                values(rows, parameter)
                        .filter(Node::isURI)
                        .map(value -> link(parameter, value, given))
                        .sorted((one, other) -> compare(one, other))
                        .limit(LISTED)
                        .toList();
        return values.isEmpty() ? null : new ParameterRange(label, null, values);
    }

    private int compare(DisplayLabel one, DisplayLabel other) {
        return context.messages().collator().compare(one.text(), other.text());
    }

    private QuestionRows rows(String parameter, Map<String, String> given) {
        var others = new HashMap<>(given);
        others.remove(parameter);
        try {
            var query = queryService.parse(question.withOptional(parameter).with(others)).query();
            return QuestionRows.of(queryService, WidenedQuery.unfiltered(query, parameter));
        } catch (QueryFault tooMuch) {
            return new QuestionRows(List.of(), List.of());
        }
    }

    private static Stream<Node> values(QuestionRows rows, String column) {
        Var variable = Var.alloc(column);
        return rows.rows().stream()
                .map(row -> row.get(variable))
                .filter(Objects::nonNull)
                .distinct();
    }

    /** Of the parameter itself, else of all dates. */
    private static List<Integer> years(QuestionRows rows, String parameter) {
        var columns = rows.columns().contains(parameter) ? List.of(parameter) : rows.columns();
        var years = new ArrayList<Integer>();
        for (String column : columns) {
            values(rows, column)
                    .filter(Node::isLiteral)
                    .map(value -> YEAR.matcher(value.getLiteralLexicalForm()))
                    .filter(Matcher::matches)
                    .forEach(year -> years.add(Integer.valueOf(year.group(1))));
        }
        return years.stream().sorted().toList();
    }

    private static String span(List<Integer> sorted) {
        int first = sorted.get(0);
        int last = sorted.get(sorted.size() - 1);
        return first == last ? String.valueOf(first) : first + "–" + last;
    }

    private DisplayLabel link(String parameter, Node value, Map<String, String> given) {
        var other = new HashMap<>(given);
        other.put(parameter, value.getURI());
        DisplayLabel label = context.label(value);
        String href = new QuestionUrls(context, question, other).page();
        return new DisplayLabel(label.text(), href, label.lang());
    }
}
