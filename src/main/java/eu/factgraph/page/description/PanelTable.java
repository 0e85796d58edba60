package eu.factgraph.page.description;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.question.AnswerTable;
import eu.factgraph.page.statement.Citations;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A panel of the page of a resource.
 *
 * @param answer without rows if the panel says why it is empty
 * @param state why it is empty, or {@code null}
 * @param sources that say so
 */
public record PanelTable(AnswerTable answer, String state, List<Citations.Citation> sources) {

    static PanelTable of(AnswerTable answer) {
        return new PanelTable(answer, null, List.of());
    }

    /**
     * A cell that spans the rows in which it and those before it do not change.
     *
     * @param column its heading
     * @param isHeader whether it names its rows
     * @param sources shown beside it
     */
    public record SpanningCell(
            String column,
            DisplayLabel label,
            int rows,
            boolean isHeader,
            List<Citations.Citation> sources) {}

    /** The cells that begin in each row. */
    public List<List<SpanningCell>> rows() {
        List<AnswerTable.AnswerRow> all = answer.rows();
        return IntStream.range(0, all.size()).mapToObj(row -> cells(all, row)).toList();
    }

    private List<SpanningCell> cells(List<AnswerTable.AnswerRow> all, int row) {
        List<DisplayLabel> labels = all.get(row).cells();
        int marked = marked(labels);
        var cells = new ArrayList<SpanningCell>();
        for (int column = 0; column < labels.size(); column++) {
            if (!isMerged(all, row, column)) {
                int last = row + 1;
                while (last < all.size() && isMerged(all, last, column)) {
                    last++;
                }
                boolean isHeader = column == 0 && !labels.get(0).text().isEmpty();
                List<Citations.Citation> sources =
                        column == marked ? all.get(row).sources() : List.of();
                cells.add(
                        new SpanningCell(
                                answer.heading().get(column),
                                labels.get(column),
                                last - row,
                                isHeader,
                                sources));
            }
        }
        return cells;
    }

    /** The first column of a row that is not empty; where rows are merged, the last. */
    private int marked(List<DisplayLabel> labels) {
        var filled =
                IntStream.range(0, labels.size())
                        .filter(column -> !labels.get(column).text().isEmpty());
        return (isMerged() ? filled.max() : filled.min()).orElseThrow();
    }

    private boolean isMerged() {
        List<AnswerTable.AnswerRow> all = answer.rows();
        return IntStream.range(1, all.size()).anyMatch(row -> isMerged(all, row, 0));
    }

    /** Whether the row has the same cells as the one before, up to a column but the last. */
    private static boolean isMerged(List<AnswerTable.AnswerRow> all, int row, int column) {
        return row > 0
                && column < all.get(row).cells().size() - 1
                && all.get(row)
                        .cells()
                        .subList(0, column + 1)
                        .equals(all.get(row - 1).cells().subList(0, column + 1));
    }
}
