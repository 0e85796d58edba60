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

    /** What a page has room for, where the mark of a section counts one. */
    private static final int ROOM = 600;

    /** The same without the list of its sections. */
    private static final int ROOM_WITHOUT_LIST = 810;

    /** A value takes as much room as so many marks. */
    private static final int VALUE = 2;

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
        int room = isListed ? ROOM : ROOM_WITHOUT_LIST;
        return IntStream.rangeClosed(1, VALUES_OF_CELL)
                .filter(limit -> size(rows, limit) <= room)
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

    private static long size(List<ComparedRow> rows, int limit) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.values().stream().limit(limit).toList())
                .mapToLong(shown -> VALUE * shown.size() + marks(shown))
                .sum();
    }

    private static long marks(List<ComparedValue> shown) {
        return IntStream.range(0, shown.size()).filter(place -> isMarked(shown, place)).count();
    }

    /** The marks of a value hold for those before it that the same sections state. */
    private static boolean isMarked(List<ComparedValue> shown, int place) {
        return place == shown.size() - 1
                || !shown.get(place).sections().equals(shown.get(place + 1).sections());
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
            List<ComparedValue> shown = cell.values().stream().limit(limit).toList();
            int more = cell.values().size() - shown.size();
            return new CellView(
                    null,
                    IntStream.range(0, shown.size())
                            .mapToObj(place -> value(shown.get(place), isMarked(shown, place)))
                            .toList(),
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

        private ValueView value(ComparedValue value, boolean isMarked) {
            return new ValueView(
                    labels.value(value),
                    labels.details(value),
                    isMarked ? citations.of(value.sections().stream()) : List.of());
        }
    }
}
