package eu.factgraph.page.question;

import eu.factgraph.page.answer.RowSources;
import eu.factgraph.page.answer.SilentSections;
import eu.factgraph.page.answer.SourcedAnswer;
import eu.factgraph.page.answer.TableView;
import eu.factgraph.page.index.ClassIndex;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.definition.Panel;
import eu.factgraph.query.definition.Question;
import eu.factgraph.store.ResourceEditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;

/** Runs questions, and shows their answers in the language of a page. */
public record QuestionTables(
        PageContext context,
        ClassIndex classes,
        ResourceEditions editions,
        Citations citations,
        QueryService queryService,
        SiteIndex index) {

    /** A panel has room for so many rows. */
    private static final int PANEL_ROWS = 60;

    public static QuestionTables of(
            PageContext context, SiteIndex index, QueryService queryService) {
        return new QuestionTables(
                context,
                index.classes(),
                index.editions(),
                new Citations(context, index),
                queryService,
                index);
    }

    /** With other citations. */
    public QuestionTables citing(Citations other) {
        return new QuestionTables(context, classes, editions, other, queryService, index);
    }

    /** The solutions of the query, in its order. */
    public List<Binding> rows(Question question, Map<String, String> given) {
        return QuestionRows.of(queryService, question.with(given)).rows();
    }

    /**
     * @param most rows
     */
    public AnswerTable table(Question question, Map<String, String> given, int most) {
        return table(question, given, answerWithEditions(question, given), most);
    }

    /**
     * Of a question with three columns.
     *
     * @param most rows of a page
     */
    public PivotTable pivot(
            Question question, Map<String, String> given, TableView view, String path, int most) {
        var urls = new QuestionUrls(context, question, given);
        return PivotTable.of(
                answer(question, given),
                cells(),
                citations,
                count -> AnswerPage.AnswerPaging.of(count, most, view, path, urls));
    }

    /**
     * @param path of the page
     * @param rows of a page at most
     */
    AnswerPage page(
            Question question, Map<String, String> given, TableView view, String path, int rows) {
        var own = new Citations(context, index, false);
        return new AnswerPageBuilder(this, question, given, view, path, rows, own).build();
    }

    public byte[] csv(Question question, Map<String, String> given, TableView view) {
        MergedRows viewed = sourced(question, given).viewed(view, cells());
        return new AnswerCsv(this, cells()).csv(question, viewed);
    }

    /** The answer with the edition and the graphs that state each row. */
    MergedRows sourced(Question question, Map<String, String> given) {
        Query query = queryService.parse(question.with(given)).query();
        var columns = new ArrayList<>(query.getResultVars());
        boolean isWidened = !columns.contains(MergedRows.SECTION) && !query.hasAggregators();
        MergedRows answer =
                isWidened
                        ? MergedRows.of(SourcedRows.of(queryService, query, sources(query)))
                        : answer(question, given);
        var dated = new RowEditions(context, editions);
        return dated.areShown(answer.rows().keySet()) ? answer.with(dated) : answer;
    }

    /** The answer for programs, with the sections that say that there is nothing to report. */
    public SourcedAnswer stated(Question question, Map<String, String> given) {
        MergedRows answer = sourced(question, given);
        return new SourcedAnswer(
                answer.columns(),
                answer.rows().entrySet().stream()
                        .map(
                                row ->
                                        new SourcedAnswer.StatedRow(
                                                row.getKey().stream()
                                                        .map(
                                                                cell ->
                                                                        Optional.ofNullable(
                                                                                cell.node()))
                                                        .toList(),
                                                row.getValue()))
                        .toList(),
                new SilentSections(context.store(), index.outline()).of(question, given));
    }

    private RowSources sources(Query query) {
        return RowSources.of(query, context.store(), index.outline());
    }

    /**
     * The sections that say that there is nothing to report on a question.
     *
     * @param shown sections that are left out
     */
    public List<DisplayLabel> silent(
            Question question, Map<String, String> given, Set<Node> shown) {
        var sections = new SilentSections(context.store(), index.outline());
        var other = new Citations(context, index);
        return sections.of(question, given).stream()
                .filter(section -> !shown.contains(section))
                .flatMap(section -> other.of(Stream.of(section)).stream())
                .map(Citations.Citation::label)
                .toList();
    }

    /** The path of the rows that a row of an aggregate counts; empty if it is none. */
    static Optional<String> counted(Question question, List<AnswerCell> row) {
        return question.counted()
                .map(rows -> "question/" + rows.question() + "?" + rows.parameter() + "=")
                .map(path -> path + DocumentUrls.encoded(row.get(0).iri()));
    }

    /** The answer of a panel about a resource. */
    public PanelAnswer panel(Panel panel, Node resource) {
        Map<String, String> given = Map.of(Panel.THIS, resource.getURI());
        return new PanelAnswer(this, panel, given, answer(panel.question(), given));
    }

    /** Not yet a table: making tables in the order of the page numbers sections in that order. */
    public record PanelAnswer(
            QuestionTables tables, Panel panel, Map<String, String> given, MergedRows answer) {

        public boolean isEmpty() {
            return answer.rows().isEmpty();
        }

        /**
         * Whether a row of the table is about a resource, and refers by a property if it says so.
         */
        public boolean shows(Node resource, Node property) {
            return answer.rows().keySet().stream()
                    .limit(PANEL_ROWS)
                    .anyMatch(
                            row ->
                                    row.stream().anyMatch(cell -> resource.equals(cell.node()))
                                            && row.stream().allMatch(cell -> isBy(cell, property)));
        }

        private static boolean isBy(AnswerCell cell, Node property) {
            return !cell.column().equals(AnswerCell.INVERSE)
                    || !cell.isLink()
                    || cell.node().equals(property);
        }

        private MergedRows shown() {
            return SpreadRows.of(answer.withoutEmptyColumns());
        }

        public AnswerTable table() {
            return tables.table(panel.question(), given, shown(), PANEL_ROWS);
        }
    }

    private MergedRows answer(Question question, Map<String, String> given) {
        return MergedRows.of(QuestionRows.of(queryService, question.with(given)));
    }

    /** Rows name their edition unless all are from one that is reviewed. */
    private MergedRows answerWithEditions(Question question, Map<String, String> given) {
        MergedRows answer = answer(question, given);
        return editions.differ() ? answer.with(new RowEditions(context, editions)) : answer;
    }

    /** A table of the first rows, which alone are cited. */
    private AnswerTable table(
            Question question, Map<String, String> given, MergedRows answer, long most) {
        List<AnswerTable.AnswerRow> rows =
                answer.rows().entrySet().stream()
                        .limit(most)
                        .map(row -> row(row.getKey(), row.getValue()))
                        .toList();
        var urls = new QuestionUrls(context, question, given);
        return new AnswerTable(
                question.name(),
                context.messages().title(question),
                answer.headings(context.messages()),
                rows,
                answer.isGrouped(),
                answer.hasSources(),
                answer.rows().size(),
                urls.page(),
                urls.csv(),
                question.with(given));
    }

    private AnswerTable.AnswerRow row(List<AnswerCell> values, Set<Node> sections) {
        return new AnswerTable.AnswerRow(
                cells().row(values, sections), citations.of(sections.stream()));
    }

    private CellFormatter cells() {
        return new CellFormatter(context, classes);
    }
}
