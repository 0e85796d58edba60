package eu.factgraph.page.question;

import eu.factgraph.page.index.ClassIndex;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.definition.Panel;
import eu.factgraph.query.definition.Question;
import eu.factgraph.store.ResourceEditions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** Runs questions, and shows their answers in the language of a page. */
public record QuestionTables(
        PageContext context,
        ClassIndex classes,
        ResourceEditions editions,
        Citations citations,
        QueryService queryService) {

    /** A panel has room for so many rows. */
    private static final int PANEL_ROWS = 60;

    public static QuestionTables of(
            PageContext context, SiteIndex index, QueryService queryService) {
        return new QuestionTables(
                context,
                index.classes(),
                index.editions(),
                new Citations(context, index),
                queryService);
    }

    /** With other citations. */
    public QuestionTables citing(Citations other) {
        return new QuestionTables(context, classes, editions, other, queryService);
    }

    /** The solutions of the query, in its order. */
    public List<Binding> rows(Question question, Map<String, String> given) {
        return QuestionRows.of(queryService, question.with(given)).rows();
    }

    public AnswerTable table(Question question, Map<String, String> given) {
        return table(question, given, answerWithEditions(question, given), Long.MAX_VALUE);
    }

    /** Of a question with three columns. */
    public PivotTable pivot(Question question, Map<String, String> given) {
        return PivotTable.of(answer(question, given), cells(), citations);
    }

    public byte[] csv(Question question, Map<String, String> given) {
        return new AnswerCsv(context, cells(), citations).csv(answerWithEditions(question, given));
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

        public AnswerTable table() {
            return tables.table(panel.question(), given, answer.withoutEmptyColumns(), PANEL_ROWS);
        }
    }

    private MergedRows answer(Question question, Map<String, String> given) {
        return MergedRows.of(QuestionRows.of(queryService, question.with(given)));
    }

    /** Rows name their edition unless all are from one that is reviewed. */
    private MergedRows answerWithEditions(Question question, Map<String, String> given) {
        return editions.differ()
                ? MergedRows.of(
                        QuestionRows.of(queryService, question.with(given)),
                        new RowEditions(context, editions))
                : answer(question, given);
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
                QuestionLink.title(context, question),
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
                values.stream().map(cells()::label).toList(), citations.of(sections.stream()));
    }

    private CellFormatter cells() {
        return new CellFormatter(context, classes);
    }
}
