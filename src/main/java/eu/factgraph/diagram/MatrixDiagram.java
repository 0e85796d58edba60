package eu.factgraph.diagram;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Items in cells; rows and columns are in the order of their first appearance. */
public record MatrixDiagram(List<MatrixCell> cells) {

    private static final int HEAD = 168;
    private static final int WHOLE = 1060;
    private static final int NARROWEST = 178;
    private static final int WIDEST = 440;
    private static final int DEEPEST = 4;

    /** An item in a cell; {@code null} for an empty cell. */
    public record MatrixCell(DiagramItem row, DiagramItem column, DiagramItem item) {}

    public Diagram diagram(String title, String description, Map<NodeCategory, String> names) {
        var columns = cells.stream().map(MatrixCell::column).distinct().toList();
        int share = (WHOLE - HEAD) / Math.max(1, columns.size());
        int width = Math.max(NARROWEST, Math.min(WIDEST, share));
        return new MatrixLayout(columns, rows(), new Canvas(), width)
                .diagram(title, description, names);
    }

    private Map<DiagramItem, Map<DiagramItem, Set<DiagramItem>>> rows() {
        var rows = new LinkedHashMap<DiagramItem, Map<DiagramItem, Set<DiagramItem>>>();
        for (MatrixCell cell : cells) {
            var row = rows.computeIfAbsent(cell.row(), any -> new LinkedHashMap<>());
            var items = row.computeIfAbsent(cell.column(), any -> new LinkedHashSet<>());
            if (cell.item() != null) {
                items.add(cell.item());
            }
        }
        return rows;
    }

    private record MatrixLayout(
            List<DiagramItem> columns,
            Map<DiagramItem, Map<DiagramItem, Set<DiagramItem>>> rows,
            Canvas canvas,
            int width) {

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
                    .flatMap(row -> row.getOrDefault(column, Set.of()).stream())
                    .distinct()
                    .count();
        }

        private int row(DiagramItem row, Map<DiagramItem, Set<DiagramItem>> cells, int y) {
            int tallest = cells.values().stream().mapToInt(this::height).max().orElse(0);
            int height = Math.max(Canvas.height(row, HEAD) + 2 * Canvas.GAP, tallest);
            canvas.itemBox("row", Canvas.MARGIN, y + Canvas.GAP, HEAD - Canvas.GAP, row);
            for (DiagramItem column : columns) {
                var items = cells.getOrDefault(column, Set.of());
                cell(items, left(columns.indexOf(column)), y, height);
            }
            return height;
        }

        private void cell(Set<DiagramItem> items, int x, int y, int height) {
            int depth = Math.min(DEEPEST, items.size());
            canvas.rectangle("cell depth-" + depth, x, y, width - Canvas.GAP, height);
            int top = y + Canvas.GAP;
            for (DiagramItem item : items) {
                top += canvas.itemBox("plain", x + Canvas.GAP, top, inner(), item) + 2;
            }
        }

        private int height(Collection<DiagramItem> items) {
            return items.stream().mapToInt(item -> Canvas.height(item, inner()) + 2).sum()
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
