package eu.factgraph.diagram;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Items in cells; rows and columns are in the order of their first appearance.
 *
 * @param absent the words for a cell about which the graph has nothing
 */
public record MatrixDiagram(List<MatrixCell> cells, DiagramItem absent) {

    private static final int HEAD = 168;
    private static final int WHOLE = 1060;
    private static final int NARROWEST = 178;
    private static final int WIDEST = 440;
    private static final int DEEPEST = 4;

    /**
     * An item in a cell, or none.
     *
     * @param item {@code null} for an empty cell
     * @param silence the statement that there is nothing to report, or {@code null}
     */
    public record MatrixCell(
            DiagramItem row, DiagramItem column, DiagramItem item, DiagramItem silence) {}

    /** What stands in a cell. */
    private record CellContent(Set<DiagramItem> items, Set<DiagramItem> silences) {

        CellContent() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        void add(MatrixCell cell) {
            if (cell.item() != null) {
                items.add(cell.item());
            }
            if (cell.silence() != null) {
                silences.add(cell.silence());
            }
        }

        boolean isSilent() {
            return items.isEmpty() && !silences.isEmpty();
        }
    }

    public Diagram diagram(String title, String description, Map<NodeCategory, String> names) {
        var columns = cells.stream().map(MatrixCell::column).distinct().toList();
        int share = (WHOLE - HEAD) / Math.max(1, columns.size());
        int width = Math.max(NARROWEST, Math.min(WIDEST, share));
        return new MatrixLayout(columns, rows(), absent, new Canvas(), width)
                .diagram(title, description, names);
    }

    private Map<DiagramItem, Map<DiagramItem, CellContent>> rows() {
        var rows = new LinkedHashMap<DiagramItem, Map<DiagramItem, CellContent>>();
        for (MatrixCell cell : cells) {
            rows.computeIfAbsent(cell.row(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(cell.column(), any -> new CellContent())
                    .add(cell);
        }
        return rows;
    }

    private record MatrixLayout(
            List<DiagramItem> columns,
            Map<DiagramItem, Map<DiagramItem, CellContent>> rows,
            DiagramItem absent,
            Canvas canvas,
            int width) {

        private static final CellContent NOTHING = new CellContent();

        Diagram diagram(String title, String description, Map<NodeCategory, String> names) {
            int y = Canvas.MARGIN + heading() + Canvas.GAP;
            for (var row : rows.entrySet()) {
                y += row(row.getKey(), row.getValue(), y) + Canvas.GAP;
            }
            return canvas.toDiagram(title, description, names);
        }

        private int heading() {
            int height = 0;
            for (DiagramItem column : columns) {
                int x = left(columns.indexOf(column)) + Canvas.GAP;
                int inner = width - 2 * Canvas.GAP;
                var head = column.heading(number(column));
                height = Math.max(height, canvas.text("head", x, Canvas.MARGIN, inner, head));
            }
            return height;
        }

        private long number(DiagramItem column) {
            return rows.values().stream()
                    .flatMap(row -> row.getOrDefault(column, NOTHING).items().stream())
                    .distinct()
                    .count();
        }

        private int row(DiagramItem row, Map<DiagramItem, CellContent> cells, int y) {
            int tallest =
                    columns.stream()
                            .mapToInt(column -> height(cells.getOrDefault(column, NOTHING)))
                            .max()
                            .orElse(0);
            int height = Math.max(Canvas.height(row, HEAD) + 2 * Canvas.GAP, tallest);
            canvas.itemBox("row", Canvas.MARGIN, y + Canvas.GAP, HEAD - Canvas.GAP, row);
            for (DiagramItem column : columns) {
                var content = cells.getOrDefault(column, NOTHING);
                cell(content, left(columns.indexOf(column)), y, height);
            }
            return height;
        }

        private void cell(CellContent content, int x, int y, int height) {
            if (content.items().isEmpty()) {
                empty(content, x, y, height);
                return;
            }
            int depth = Math.min(DEEPEST, content.items().size());
            canvas.rectangle("cell depth-" + depth, x, y, width - Canvas.GAP, height);
            int top = y + Canvas.GAP;
            for (DiagramItem item : content.items()) {
                top += canvas.itemBox("plain", x + Canvas.GAP, top, inner(), item) + 2;
            }
        }

        /** The states of a cell share its height. */
        private void empty(CellContent content, int x, int y, int height) {
            var states = states(content);
            String style = content.isSilent() ? "silent" : "absent";
            int least = (height - (states.size() - 1) * Canvas.GAP) / states.size();
            int top = y;
            for (DiagramItem state : states) {
                top += canvas.stateBox(style, x, top, width - Canvas.GAP, least, state);
                top += Canvas.GAP;
            }
        }

        private Collection<DiagramItem> states(CellContent content) {
            return content.isSilent() ? content.silences() : List.of(absent);
        }

        private int height(CellContent content) {
            if (content.items().isEmpty()) {
                int box = width - Canvas.GAP;
                return states(content).stream()
                                .mapToInt(state -> Canvas.stateHeight(state, box) + Canvas.GAP)
                                .sum()
                        - Canvas.GAP;
            }
            return content.items().stream().mapToInt(item -> Canvas.height(item, inner()) + 2).sum()
                    + 2 * Canvas.GAP;
        }

        private int inner() {
            return width - 3 * Canvas.GAP;
        }

        private int left(int column) {
            return Canvas.MARGIN + HEAD + column * width;
        }
    }
}
