package eu.factgraph.page.question;

import eu.factgraph.page.answer.TableView;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.question.AnswerPage.AnswerColumn;
import eu.factgraph.page.question.AnswerPage.AnswerCounts;
import eu.factgraph.page.question.AnswerPage.AnswerGroup;
import eu.factgraph.page.question.AnswerPage.AnswerPaging;
import eu.factgraph.page.question.AnswerPage.CitedRow;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.query.definition.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/**
 * @param path of the page: of a question, or of an overview
 * @param rows of a page
 * @param citations of rows, which name their edition themselves
 */
record AnswerPageBuilder(
        QuestionTables tables,
        Question question,
        Map<String, String> given,
        TableView view,
        String path,
        int rows,
        Citations citations) {

    AnswerPage build() {
        MergedRows whole = tables.sourced(question, given);
        MergedRows viewed = whole.viewed(view, cells());
        var urls = urls();
        var paging = AnswerPaging.of(viewed.rows().size(), rows, view, path, urls);
        return new AnswerPage(
                question.name(),
                context().messages().title(question),
                whole.columns().stream().map(column -> column(column)).toList(),
                groups(paging.of(viewed.rows().entrySet())),
                new AnswerCounts(whole.rows().size(), viewed.rows().size(), countries(viewed)),
                silent(whole),
                whole.rows().isEmpty()
                        ? new ParameterRanges(context(), tables.queryService(), question).of(given)
                        : List.of(),
                view,
                paging,
                new TreeMap<>(given),
                address(TableView.WHOLE),
                urls.csv(view.at(1)),
                question.with(given));
    }

    private PageContext context() {
        return tables.context();
    }

    private CellFormatter cells() {
        return new CellFormatter(context(), tables.classes());
    }

    private QuestionUrls urls() {
        return new QuestionUrls(context(), question, given);
    }

    private String address(TableView other) {
        return urls().page(path, other);
    }

    private AnswerColumn column(String name) {
        boolean isSorted = view.column().equals(name);
        return new AnswerColumn(
                name,
                context().messages().heading(name),
                address(view.sortedBy(name)),
                isSorted ? view.isDescending() ? "descending" : "ascending" : null,
                EmptyCells.isQualifier(name));
    }

    private List<AnswerGroup> groups(List<Map.Entry<List<AnswerCell>, Set<Node>>> shown) {
        var groups = new ArrayList<AnswerGroup>();
        AnswerCell last = null;
        for (var row : shown) {
            AnswerCell head = row.getKey().get(0);
            if (last == null || head.isEmpty() || !head.equals(last)) {
                groups.add(new AnswerGroup(label(head, row.getValue()), new ArrayList<>()));
            }
            groups.get(groups.size() - 1).rows().add(cited(row.getKey(), row.getValue()));
            last = head;
        }
        return List.copyOf(groups);
    }

    private CitedRow cited(List<AnswerCell> row, Set<Node> sections) {
        return new CitedRow(
                row.stream().skip(1).map(cell -> label(cell, sections)).toList(),
                citations.of(sections.stream()),
                QuestionTables.counted(question, row)
                        .map(target -> context().href(target))
                        .map(href -> label(href))
                        .orElse(null));
    }

    private DisplayLabel label(AnswerCell cell, Set<Node> sections) {
        return cell.isSilent() ? new EmptyCells(context()).silent(sections) : cells().label(cell);
    }

    private DisplayLabel label(String href) {
        return new DisplayLabel(context().message("answer.counted"), href, null);
    }

    private int countries(MergedRows viewed) {
        int column = viewed.columns().indexOf(RowEditions.COUNTRY);
        return column < 0
                ? 0
                : (int)
                        viewed.rows().keySet().stream()
                                .map(row -> row.get(column))
                                .filter(cell -> !cell.isEmpty())
                                .distinct()
                                .count();
    }

    /** Those that are not rows of the answer. */
    private List<DisplayLabel> silent(MergedRows whole) {
        Set<Node> stating = new HashSet<>();
        whole.rows().values().forEach(stating::addAll);
        return tables.silent(question, given, stating);
    }
}
