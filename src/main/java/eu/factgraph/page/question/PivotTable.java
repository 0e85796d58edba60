package eu.factgraph.page.question;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.page.statement.PropertyValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * An answer of three columns with one row per resource of the first: each value of the second makes
 * a column, in the order of the query, whose cells list the values of the third.
 *
 * @param heading of the first column
 */
public record PivotTable(String heading, List<DisplayLabel> columns, List<PivotRow> rows) {

    /**
     * @param cells one per column
     */
    public record PivotRow(DisplayLabel label, List<List<PropertyValues.SourcedValue>> cells) {}

    /** The values of a resource, by column; each value has its sections. */
    private record RowValues(
            DisplayLabel label, Map<AnswerCell, Map<AnswerCell, Set<Node>>> byColumn) {}

    static PivotTable of(
            MergedRows answer,
            CellFormatter formatter,
            ColumnHeadings headings,
            Citations citations) {
        var rows = new LinkedHashMap<AnswerCell, RowValues>();
        var columns = new LinkedHashSet<AnswerCell>();
        answer.rows()
                .forEach(
                        (cells, sections) -> {
                            RowValues row =
                                    rows.computeIfAbsent(
                                            cells.get(0),
                                            cell ->
                                                    new RowValues(
                                                            formatter.label(cell),
                                                            new HashMap<>()));
                            if (!cells.get(1).isEmpty()) {
                                columns.add(cells.get(1));
                                row.byColumn()
                                        .computeIfAbsent(cells.get(1), any -> new HashMap<>())
                                        .put(cells.get(2), sections);
                            }
                        });
        var alphabet = formatter.context().messages().collator();
        var sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparing(row -> row.label().text(), alphabet));
        return new PivotTable(
                headings.heading(answer.columns().get(0)),
                columns.stream().map(formatter::label).toList(),
                sorted.stream()
                        .map(row -> row(row, columns, new ValueLists(formatter, citations)))
                        .toList());
    }

    private static PivotRow row(RowValues row, Set<AnswerCell> columns, ValueLists lists) {
        return new PivotRow(
                row.label(),
                columns.stream()
                        .map(column -> lists.of(row.byColumn().getOrDefault(column, Map.of())))
                        .toList());
    }

    private record ValueLists(CellFormatter formatter, Citations citations) {
        List<PropertyValues.SourcedValue> of(Map<AnswerCell, Set<Node>> values) {
            var alphabet = formatter.context().messages().collator();
            return values.entrySet().stream()
                    .sorted(
                            Comparator.comparing(
                                    value -> formatter.label(value.getKey()).text(), alphabet))
                    .map(
                            value ->
                                    new PropertyValues.SourcedValue(
                                            formatter.label(value.getKey()),
                                            citations.of(value.getValue().stream())))
                    .toList();
        }
    }
}
