package eu.factgraph.page.question;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.page.statement.PropertyValues;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * An answer of three columns with one row per resource of the first: each value of the second makes
 * a column, in the order of the query, whose cells list the values of the third.
 *
 * @param rows of a page
 * @param total number of rows on all pages
 */
public record PivotTable(
        String heading,
        List<DisplayLabel> columns,
        List<PivotRow> rows,
        int total,
        AnswerPage.AnswerPaging paging) {

    /** A row with one cell per column. */
    public record PivotRow(DisplayLabel label, List<List<PropertyValues.SourcedValue>> cells) {}

    /**
     * @param paging of so many rows
     */
    static PivotTable of(
            MergedRows answer,
            CellFormatter formatter,
            Citations citations,
            IntFunction<AnswerPage.AnswerPaging> paging) {
        var builder = new PivotBuilder(formatter, citations);
        List<AnswerCell> columns =
                answer.rows().keySet().stream()
                        .map(row -> row.get(1))
                        .filter(cell -> !cell.isEmpty())
                        .distinct()
                        .toList();
        var rows =
                answer.rows().entrySet().stream()
                        .collect(Collectors.groupingBy(row -> row.getKey().get(0)));
        var paged = paging.apply(rows.size());
        return new PivotTable(
                formatter.context().messages().heading(answer.columns().get(0)),
                columns.stream().map(formatter::label).toList(),
                paged.of(builder.sorted(rows.keySet())).stream()
                        .map(row -> builder.row(row, rows.get(row), columns))
                        .toList(),
                rows.size(),
                paged);
    }

    private record PivotBuilder(CellFormatter formatter, Citations citations) {

        List<AnswerCell> sorted(Set<AnswerCell> resources) {
            return resources.stream().sorted(alphabetical()).toList();
        }

        PivotRow row(
                AnswerCell resource,
                List<Map.Entry<List<AnswerCell>, Set<Node>>> rows,
                List<AnswerCell> columns) {
            return new PivotRow(
                    formatter.label(resource),
                    columns.stream().map(column -> cell(rows, column)).toList());
        }

        private List<PropertyValues.SourcedValue> cell(
                List<Map.Entry<List<AnswerCell>, Set<Node>>> rows, AnswerCell column) {
            return rows.stream()
                    .filter(row -> row.getKey().get(1).equals(column))
                    .sorted(Comparator.comparing(row -> row.getKey().get(2), alphabetical()))
                    .map(row -> value(row.getKey().get(2), row.getValue()))
                    .toList();
        }

        private PropertyValues.SourcedValue value(AnswerCell cell, Set<Node> sections) {
            return new PropertyValues.SourcedValue(
                    formatter.label(cell), citations.of(sections.stream()));
        }

        private Comparator<AnswerCell> alphabetical() {
            return Comparator.comparing(
                    cell -> formatter.label(cell).text(),
                    formatter.context().messages().collator());
        }
    }
}
