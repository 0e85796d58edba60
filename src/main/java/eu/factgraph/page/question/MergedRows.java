package eu.factgraph.page.question;

import eu.factgraph.page.answer.TableView;
import eu.factgraph.page.layout.Messages;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * The rows of an answer without the column {@code section}: rows with equal cells are one row, with
 * the sections of all of them.
 *
 * @param columns the names of the columns
 * @param rows sections by the cells of the row
 * @param hasSources whether the query has a column {@code section}
 */
record MergedRows(List<String> columns, Map<List<AnswerCell>, Set<Node>> rows, boolean hasSources) {

    static final String SECTION = "section";
    private static final String NAME = "Name";

    /** Columns that say how the value of the next column is related to the resource of the page. */
    private static final Set<String> GROUPING =
            Set.of(AnswerCell.RELATION, AnswerCell.INVERSE, "role", "kind");

    static MergedRows of(QuestionRows answer) {
        List<String> all = answer.columns();
        List<String> columns = all.stream().filter(name -> isDisplayed(name, all)).toList();
        var merged = new LinkedHashMap<List<AnswerCell>, Set<Node>>();
        for (Binding row : answer.rows()) {
            List<AnswerCell> cells =
                    columns.stream().map(name -> AnswerCell.of(name, row)).toList();
            var sections = merged.computeIfAbsent(cells, any -> new LinkedHashSet<>());
            if (row.contains(SECTION)) {
                sections.add(row.get(SECTION));
            }
        }
        return new MergedRows(columns, merged, all.contains(SECTION));
    }

    /** With the editions that each row is from; the query may have its country as a column. */
    MergedRows with(RowEditions editions) {
        int first = columns.contains(RowEditions.COUNTRY) ? 1 : 0;
        int last = RowEditions.COLUMNS.size();
        var dated = new LinkedHashMap<List<AnswerCell>, Set<Node>>();
        rows.forEach(
                (row, sections) ->
                        editions.dated(row, sections)
                                .forEach(
                                        (cells, own) ->
                                                dated.put(
                                                        concat(row, cells.subList(first, last)),
                                                        own)));
        return new MergedRows(
                concat(columns, RowEditions.COLUMNS.subList(first, last)), dated, hasSources);
    }

    /**
     * Filtered and sorted; rows that the order does not distinguish stay in that of the query.
     *
     * @throws eu.factgraph.files.InvalidInput if the view names another column
     */
    MergedRows viewed(TableView view, CellFormatter cells) {
        view.checked(columns);
        var texts = new HashMap<Integer, String>();
        view.filters().forEach((column, text) -> texts.put(columns.indexOf(column), text));
        Stream<List<AnswerCell>> kept = rows.keySet().stream().filter(new RowFilter(texts, cells));
        if (!view.sort().isEmpty()) {
            int column = columns.indexOf(view.column());
            kept = kept.sorted(new CellOrder(column, view.isDescending(), cells));
        }
        var viewed = new LinkedHashMap<List<AnswerCell>, Set<Node>>();
        kept.forEach(row -> viewed.put(row, rows.get(row)));
        return new MergedRows(columns, viewed, hasSources);
    }

    private static <T> List<T> concat(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** A resource is shown by its name, so that a column of names beside it would repeat it. */
    private static boolean isDisplayed(String name, List<String> all) {
        return !name.equals(SECTION)
                && !name.equals(AnswerCell.SILENCE)
                && !(name.equals(AnswerCell.INVERSE) && all.contains(AnswerCell.RELATION))
                && !(name.endsWith(NAME)
                        && all.contains(name.substring(0, name.length() - NAME.length())));
    }

    List<String> headings(Messages messages) {
        return columns.stream().map(messages::heading).toList();
    }

    /** Whether the first of two columns groups the values of the second. */
    boolean isGrouped() {
        return columns.size() == 2 && GROUPING.contains(columns.get(0));
    }

    /** Without columns that are empty in each row; of two columns the grouping one is first. */
    MergedRows withoutEmptyColumns() {
        List<Integer> filled = columnsWith(cell -> !cell.isEmpty());
        return filled.size() == 2 && GROUPING.contains(columns.get(filled.get(1)))
                ? withColumns(List.of(filled.get(1), filled.get(0)))
                : withColumns(filled);
    }

    /** The columns that have a resource in some row. */
    List<Integer> linkColumns() {
        return columnsWith(AnswerCell::isLink);
    }

    private List<Integer> columnsWith(Predicate<AnswerCell> cell) {
        return IntStream.range(0, columns.size())
                .filter(
                        column ->
                                rows.keySet().stream().anyMatch(row -> cell.test(row.get(column))))
                .boxed()
                .toList();
    }

    private MergedRows withColumns(List<Integer> kept) {
        var some = new LinkedHashMap<List<AnswerCell>, Set<Node>>();
        rows.forEach((row, sections) -> some.put(selected(row, kept), sections));
        return new MergedRows(selected(columns, kept), some, hasSources);
    }

    private static <T> List<T> selected(List<T> all, List<Integer> kept) {
        return kept.stream().map(all::get).toList();
    }
}
