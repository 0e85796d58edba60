package eu.factgraph.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Nodes in columns with arrows between them: the layered drawing of Sugiyama, Tagawa and Toda
 * (Methods for Visual Understanding of Hierarchical System Structures, 1981), with given layers
 * from left to right.
 */
public record LayeredGraph(List<LayerColumn> columns, List<LayerArrow> arrows) {

    private static final int ROOM = 44;
    private static final int BETWEEN = 8;

    public record LayerColumn(int width, List<LayerNode> nodes) {}

    /** A node with its unique key; the style of the name of a link is {@code hub}. */
    public record LayerNode(String key, DiagramItem item, String style) {
        public static final String HUB = "hub";
    }

    public record LayerArrow(String from, String to, String style) {}

    public Diagram diagram(String title, String description, Map<NodeCategory, String> names) {
        return new LayerLayout(this, new Canvas(), new HashMap<>())
                .diagram(title, description, names);
    }

    private List<String> neighbours(LayerNode node) {
        var neighbours = new ArrayList<String>();
        for (LayerArrow arrow : arrows) {
            if (arrow.from().equals(node.key())) {
                neighbours.add(arrow.to());
            } else if (arrow.to().equals(node.key())) {
                neighbours.add(arrow.from());
            }
        }
        return neighbours;
    }

    private record LayerLayout(
            LayeredGraph graph, Canvas canvas, Map<String, DiagramElement.Rectangle> placed) {

        Diagram diagram(String title, String description, Map<NodeCategory, String> names) {
            place();
            graph.arrows().forEach(this::stroke);
            graph.columns().forEach(column -> column.nodes().forEach(this::draw));
            return canvas.toDiagram(title, description, names);
        }

        /** The tallest column is stacked; the others follow the nodes placed before. */
        private void place() {
            int tallest =
                    IntStream.range(0, graph.columns().size())
                            .boxed()
                            .max(Comparator.comparingInt(column -> height(column)))
                            .orElse(0);
            placeColumn(tallest);
            for (int column = tallest - 1; column >= 0; column--) {
                placeColumn(column);
            }
            for (int column = tallest + 1; column < graph.columns().size(); column++) {
                placeColumn(column);
            }
        }

        private void placeColumn(int column) {
            LayerColumn one = graph.columns().get(column);
            var areas = new ArrayList<DiagramElement.Rectangle>();
            int late = 0;
            int free = Canvas.MARGIN;
            for (LayerNode node : one.nodes()) {
                int height = height(node, one.width());
                int wanted = wanted(node, height, free);
                int y = Math.max(free, wanted);
                int x = left(column);
                areas.add(new DiagramElement.Rectangle(node.style(), x, y, one.width(), height));
                late += y - wanted;
                free = y + height + BETWEEN;
            }
            int up =
                    areas.isEmpty()
                            ? 0
                            : Math.min(late / areas.size(), areas.get(0).y() - Canvas.MARGIN);
            for (int node = 0; node < areas.size(); node++) {
                placed.put(one.nodes().get(node).key(), areas.get(node).raised(up));
            }
        }

        private int wanted(LayerNode node, int height, int free) {
            return (int)
                    graph.neighbours(node).stream()
                            .filter(placed::containsKey)
                            .map(placed::get)
                            .mapToDouble(area -> area.y() + area.height() / 2.0 - height / 2.0)
                            .average()
                            .orElse(free);
        }

        private int height(int column) {
            LayerColumn one = graph.columns().get(column);
            return one.nodes().stream().mapToInt(node -> height(node, one.width()) + BETWEEN).sum();
        }

        private static int height(LayerNode node, int width) {
            return node.style().equals(LayerNode.HUB)
                    ? Canvas.textHeight(node.item(), width - 2 * Canvas.GAP) + 2 * Canvas.GAP
                    : Canvas.height(node.item(), width);
        }

        private int left(int column) {
            return Canvas.MARGIN
                    + graph.columns().subList(0, column).stream()
                            .mapToInt(before -> before.width() + ROOM)
                            .sum();
        }

        private void draw(LayerNode node) {
            DiagramElement.Rectangle area = placed.get(node.key());
            if (node.style().equals(LayerNode.HUB)) {
                canvas.rectangle(LayerNode.HUB, area.x(), area.y(), area.width(), area.height());
                int width = area.width() - 2 * Canvas.GAP;
                canvas.text(
                        "link", area.x() + Canvas.GAP, area.y() + Canvas.GAP, width, node.item());
            } else {
                canvas.itemBox(node.style(), area.x(), area.y(), area.width(), node.item());
            }
        }

        private void stroke(LayerArrow arrow) {
            DiagramElement.Rectangle from = placed.get(arrow.from());
            DiagramElement.Rectangle to = placed.get(arrow.to());
            boolean right = from.x() < to.x();
            int start = right ? from.x() + from.width() : from.x();
            int end = right ? to.x() : to.x() + to.width();
            int middle = (start + end) / 2;
            int y = from.y() + from.height() / 2;
            int endY = to.y() + to.height() / 2;
            String path = "M%d %dC%d %d %d %d %d %d";
            canvas.stroke(
                    "arrow " + arrow.style(),
                    path.formatted(start, y, middle, y, middle, endY, end, endY));
        }
    }
}
