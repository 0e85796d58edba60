package eu.factgraph.page.compare;

import eu.factgraph.page.compare.CellView.ValueView;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.page.statement.Citations.Citation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/** The table of a comparison on a page. */
public record ComparisonTable(List<ComparedCountry> columns, List<RowGroup> groups) {

    /** A page has room for so many values, and a cell for some of them. */
    private static final int VALUES = 200;

    /** Without the list of its sections, for some more. */
    private static final int VALUES_WITHOUT_LIST = 270;

    /** More sections are only linked from the marks of the values. */
    static final int LISTED_SECTIONS = 60;

    private static final int VALUES_OF_CELL = 10;

    /**
     * Rows that belong together.
     *
     * @param heading {@code null} if the table has no groups
     */
    public record RowGroup(DisplayLabel heading, List<RowView> rows) {}

    /**
     * @param title with the heading of its group, for where the head of the row is not beside it
     */
    public record RowView(DisplayLabel label, String title, List<CellView> cells) {}

    static ComparisonTable of(ComparisonResult result, Citations citations) {
        var grouped = new LinkedHashMap<String, List<ComparedRow>>();
        result.rows()
                .forEach(
                        row ->
                                grouped.computeIfAbsent(row.above(), any -> new ArrayList<>())
                                        .add(row));
        var builder = new TableBuilder(result.labels(), citations, limit(result.rows()));
        return new ComparisonTable(
                result.countries(),
                grouped.values().stream()
                        .map(group -> builder.group(grouped.size() > 1, group))
                        .toList());
    }

    /** The largest number of values in a cell with which the page is not too long. */
    private static int limit(List<ComparedRow> rows) {
        boolean isListed = sections(rows) <= LISTED_SECTIONS;
        int room = isListed ? VALUES : VALUES_WITHOUT_LIST;
        return IntStream.rangeClosed(1, VALUES_OF_CELL)
                .filter(limit -> values(rows, limit) <= room)
                .max()
                .orElse(1);
    }

    private static long sections(List<ComparedRow> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(ComparedCell::cited)
                .distinct()
                .count();
    }

    private static int values(List<ComparedRow> rows, int limit) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(cell -> Math.min(limit, cell.values().size()))
                .sum();
    }

    private record TableBuilder(ComparisonLabels labels, Citations citations, int limit) {

        RowGroup group(boolean isHeaded, List<ComparedRow> rows) {
            DisplayLabel label = isHeaded ? labels.above(rows.get(0)) : null;
            String above = label == null ? "" : label.text() + ": ";
            return new RowGroup(label, rows.stream().map(row -> row(row, above)).toList());
        }

        private RowView row(ComparedRow row, String above) {
            DisplayLabel label = labels.row(row);
            return new RowView(
                    label, above + label.text(), row.cells().stream().map(this::cell).toList());
        }

        private CellView cell(ComparedCell cell) {
            List<Citation> sources = citations.of(cell.sections().stream());
            if (cell.state() != CellState.VALUE) {
                return new CellView(state(cell, sources), List.of(), 0, null, sources);
            }
            int more = Math.max(0, cell.values().size() - limit);
            return new CellView(
                    null,
                    cell.values().stream().limit(limit).map(this::value).toList(),
                    more,
                    more > 0 ? rest(cell) : null,
                    sources);
        }

        private DisplayLabel state(ComparedCell cell, List<Citation> sources) {
            String text = labels.state(cell.state());
            return cell.state() == CellState.NOTHING_REPORTED && !sources.isEmpty()
                    ? new DisplayLabel(text, sources.get(0).label().href(), null)
                    : DisplayLabel.plain(text);
        }

        private String rest(ComparedCell cell) {
            Set<Node> sections = cell.values().get(limit).sections();
            return labels.context().label(sections.iterator().next()).href();
        }

        private ValueView value(ComparedValue value) {
            return new ValueView(
                    labels.value(value),
                    labels.details(value),
                    citations.of(value.sections().stream()));
        }
    }
}
