package eu.factgraph.page.question;

import eu.factgraph.page.layout.Messages;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
        return of(answer, List.of(), row -> List.of());
    }

    /** With the edition that each row is from; the query may have its country as a column. */
    static MergedRows of(QuestionRows answer, RowEditions editions) {
        int first = answer.columns().contains(RowEditions.COUNTRY) ? 1 : 0;
        int last = RowEditions.COLUMNS.size();
        return of(
                answer,
                RowEditions.COLUMNS.subList(first, last),
                row -> editions.cells(row, answer.columns()).subList(first, last));
    }

    private static MergedRows of(
            QuestionRows answer, List<String> more, Function<Binding, List<AnswerCell>> moreCells) {
        List<String> all = answer.columns();
        List<String> columns = all.stream().filter(name -> isDisplayed(name, all)).toList();
        var merged = new LinkedHashMap<List<AnswerCell>, Set<Node>>();
        for (Binding row : answer.rows()) {
            List<AnswerCell> cells =
                    Stream.concat(
                                    columns.stream().map(name -> AnswerCell.of(name, row)),
                                    moreCells.apply(row).stream())
                            .toList();
            var sections = merged.computeIfAbsent(cells, any -> new LinkedHashSet<>());
            if (row.contains(SECTION)) {
                sections.add(row.get(SECTION));
            }
        }
        List<String> headings = Stream.concat(columns.stream(), more.stream()).toList();
        return new MergedRows(headings, merged, all.contains(SECTION));
    }

    /** A resource is shown by its name, so that a column of names beside it would repeat it. */
    private static boolean isDisplayed(String name, List<String> all) {
        return !name.equals(SECTION)
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
