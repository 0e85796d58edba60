package eu.factgraph.page.question;

import eu.factgraph.export.CsvWriter;
import eu.factgraph.page.index.ClassIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.definition.Panel;
import eu.factgraph.query.definition.Question;
import eu.factgraph.query.result.QueryResult;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.NodeUtils;

/**
 * Puts a question and shows its answer as a table. Columns of some names are read in a way of their
 * own: {@code section} is the graph that says so; {@code relation} and {@code inverse} are the
 * property by which the rest of the row belongs to the thing of the page, forward or backward, and
 * make one column.
 */
public record QuestionTables(
        PageContext context, ClassIndex classes, Citations citations, QueryService queryService) {

    private static final String SECTION = "section";
    private static final String RELATION = "relation";
    private static final String INVERSE = "inverse";
    private static final String NAME = "Name";

    /** A panel of a page has room for so many rows. */
    private static final int ROWS = 60;

    /** Columns that say what the next one is to the thing of the page. */
    private static final Set<String> GROUPING = Set.of(RELATION, INVERSE, "role", "kind");

    /** The answer to a SELECT, in the order of the query. */
    public AnswerTable table(Question question, Map<String, String> given) {
        return table(question, given, answer(question, given));
    }

    /** A panel about the thing of the page, asked and not yet shown. */
    public PanelAnswer panel(Panel panel, Node thing) {
        Map<String, String> given = Map.of(Panel.THIS, thing.getURI());
        return new PanelAnswer(this, panel, given, answer(panel.question(), given));
    }

    /**
     * What a panel has to say: to be shown where its turn comes, as sections are numbered in the
     * order of reading.
     */
    public record PanelAnswer(
            QuestionTables questionTables,
            Panel panel,
            Map<String, String> given,
            QuestionAnswer answer) {

        public boolean isEmpty() {
            return answer.rows().isEmpty();
        }

        /** Without the columns that are empty for the thing of the page. */
        public AnswerTable table() {
            return questionTables
                    .table(panel.question(), given, answer.columns(answer.read()))
                    .first(ROWS);
        }
    }

    /**
     * The answer for a spreadsheet (RFC 4180): names as the page has them, then the IRIs behind
     * them.
     */
    public byte[] sheet(Question question, Map<String, String> given) {
        QuestionAnswer answer = answer(question, given);
        List<Integer> linked =
                IntStream.range(0, answer.names().size())
                        .filter(
                                column ->
                                        answer.rows().keySet().stream()
                                                .anyMatch(row -> row.get(column).isLink()))
                        .boxed()
                        .toList();
        var heading = new ArrayList<>(answer.names().stream().map(this::heading).toList());
        linked.forEach(column -> heading.add(heading.get(column) + " (IRI)"));
        if (answer.hasSources()) {
            heading.add(context.message("source.column"));
        }
        return CsvWriter.csv(
                heading,
                answer.rows().entrySet().stream()
                        .map(row -> record(answer, row.getKey(), row.getValue(), linked))
                        .toList());
    }

    private List<String> record(
            QuestionAnswer answer, List<AnswerCell> row, Set<Node> sections, List<Integer> linked) {
        var record = new ArrayList<String>();
        row.forEach(cell -> record.add(cell.isText() ? cell.text() : label(cell).text()));
        linked.forEach(column -> record.add(row.get(column).iri()));
        if (answer.hasSources()) {
            record.add(
                    citations.of(sections.stream()).stream()
                            .map(source -> source.label().text())
                            .collect(Collectors.joining("; ")));
        }
        return record;
    }

    private AnswerTable table(Question question, Map<String, String> given, QuestionAnswer answer) {
        var rows = new ArrayList<AnswerTable.AnswerRow>();
        answer.rows()
                .forEach(
                        (cells, sections) -> {
                            List<DisplayLabel> label = cells.stream().map(this::label).toList();
                            rows.add(
                                    new AnswerTable.AnswerRow(
                                            label, citations.of(sections.stream())));
                        });
        return new AnswerTable(
                question.name(),
                QuestionLink.title(context, question),
                answer.names().stream().map(this::heading).toList(),
                List.copyOf(rows),
                answer.names().size() == 2 && GROUPING.contains(answer.names().get(0)),
                answer.hasSources(),
                answer.rows().size(),
                context.href(address(question, given, "")),
                csv(question, given),
                answer.query());
    }

    /**
     * @param node may be {@code null}
     */
    record AnswerCell(String column, Node node) {

        static AnswerCell of(String column, Binding row) {
            return column.equals(RELATION) && !row.contains(RELATION)
                    ? new AnswerCell(INVERSE, row.get(INVERSE))
                    : new AnswerCell(column, row.get(column));
        }

        public boolean isEmpty() {
            return node == null;
        }

        boolean isLink() {
            return !isEmpty() && node.isURI();
        }

        boolean isText() {
            return !isEmpty() && node.isLiteral();
        }

        String text() {
            return node.getLiteralLexicalForm();
        }

        String iri() {
            return isLink() ? node.getURI() : "";
        }
    }

    /**
     * Rows with the same cells are one row, with the sections of all.
     *
     * @param names of the columns, without that of sections
     */
    record QuestionAnswer(
            List<String> names,
            Map<List<AnswerCell>, Set<Node>> rows,
            boolean hasSources,
            String query) {

        /** The columns in which a row has a value; of two, the one that groups comes first. */
        List<Integer> read() {
            List<Integer> filled =
                    IntStream.range(0, names.size())
                            .filter(
                                    column ->
                                            rows.keySet().stream()
                                                    .anyMatch(row -> !row.get(column).isEmpty()))
                            .boxed()
                            .toList();
            return filled.size() == 2 && GROUPING.contains(names.get(filled.get(1)))
                    ? List.of(filled.get(1), filled.get(0))
                    : filled;
        }

        QuestionAnswer columns(List<Integer> queryString) {
            var some = new LinkedHashMap<List<AnswerCell>, Set<Node>>();
            rows.forEach((row, sections) -> some.put(picked(row, queryString), sections));
            return new QuestionAnswer(picked(names, queryString), some, hasSources, query);
        }

        private static <T> List<T> picked(List<T> all, List<Integer> queryString) {
            return queryString.stream().map(all::get).collect(Collectors.toList());
        }
    }

    private QuestionAnswer answer(Question question, Map<String, String> given) {
        String query = question.with(given);
        RawAnswer read = read(query);
        List<String> all = read.columns();
        List<String> columns = all.stream().filter(name -> isShown(name, all)).toList();
        var merged = new LinkedHashMap<List<AnswerCell>, Set<Node>>();
        for (Binding row : read.rows()) {
            List<AnswerCell> cells =
                    columns.stream().map(name -> AnswerCell.of(name, row)).toList();
            var sections = merged.computeIfAbsent(cells, any -> new LinkedHashSet<>());
            if (row.contains(SECTION)) {
                sections.add(row.get(SECTION));
            }
        }
        return new QuestionAnswer(columns, merged, all.contains(SECTION), query);
    }

    /** A thing is shown by its name: a column of names beside it would say the same. */
    private static boolean isShown(String name, List<String> all) {
        return !name.equals(SECTION)
                && !(name.equals(INVERSE) && all.contains(RELATION))
                && !(name.endsWith(NAME)
                        && all.contains(name.substring(0, name.length() - NAME.length())));
    }

    /** The rows of the answer to a SELECT, in the order of the query. */
    public List<Binding> rows(Question question, Map<String, String> given) {
        return read(question.with(given)).rows();
    }

    private record RawAnswer(List<String> columns, List<Binding> rows) {}

    private RawAnswer read(String query) {
        var columns = new ArrayList<String>();
        var rows = new ArrayList<Binding>();
        queryService.execute(
                queryService.parse(query),
                QueryService.UNSPECIFIED,
                (result, out) -> {
                    var found = ((QueryResult.RowResult) result).rows();
                    found.getResultVars().forEach(column -> columns.add(column.getVarName()));
                    found.forEachRemaining(rows::add);
                });
        return new RawAnswer(List.copyOf(columns), List.copyOf(rows));
    }

    /** A value that a row has not is an empty cell. */
    private DisplayLabel label(AnswerCell cell) {
        if (cell.isEmpty()) {
            return DisplayLabel.plain("");
        }
        if (cell.isText()) {
            return text(cell.node());
        }
        return switch (cell.column()) {
            case RELATION, "role" -> context.label(cell.node());
            case INVERSE -> context.inverseLabel(cell.node());
            case "kind" -> classes.label(context, cell.node());
            default -> context.value(cell.node());
        };
    }

    /** What is no text of the data but a word of the query is said in the language of the page. */
    private DisplayLabel text(Node value) {
        DisplayLabel label = context.label(value);
        return NodeUtils.isSimpleString(value)
                ? new DisplayLabel(
                        context.messages().translated("value", label.text()), null, label.lang())
                : label;
    }

    /** What a column of that name is called. */
    public String heading(String column) {
        return context.messages()
                .orElse(
                        "column." + column,
                        column.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }

    /** In the language of the page, whoever opens it. */
    private String csv(Question question, Map<String, String> given) {
        String path = address(question, given, "format=csv&lang=" + context.lang());
        return DocumentUrls.link(context.store().base(), context.store().base() + path);
    }

    private static String address(Question question, Map<String, String> given, String more) {
        String parameters =
                Stream.concat(
                                given.entrySet().stream()
                                        .map(
                                                entry ->
                                                        entry.getKey()
                                                                + "="
                                                                + encoded(entry.getValue()))
                                        .sorted(),
                                Stream.of(more).filter(text -> !text.isEmpty()))
                        .collect(Collectors.joining("&"));
        return "question/" + question.name() + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
