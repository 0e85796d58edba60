package eu.factgraph.diagram;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Values by year as rows of small charts; the charts of a row share their scales. */
public record SmallMultiples(List<MultiplesRow> rows) {

    private static final int WIDE = 150;
    private static final int HIGH = 72;
    private static final int STEP = WIDE + 3 * Canvas.GAP;
    private static final int BELOW = Canvas.LINE + 2 * Canvas.GAP;

    /**
     * @param name of what the values are
     */
    public record MultiplesRow(String name, List<SmallChart> charts) {

        private int firstYear() {
            return charts.stream()
                    .filter(chart -> !chart.values().isEmpty())
                    .mapToInt(chart -> chart.values().firstKey())
                    .min()
                    .orElse(0);
        }

        private int lastYear() {
            return charts.stream()
                    .filter(chart -> !chart.values().isEmpty())
                    .mapToInt(chart -> chart.values().lastKey())
                    .max()
                    .orElse(0);
        }

        /** The greatest distance from zero. */
        private double most() {
            return charts.stream()
                    .flatMap(chart -> chart.values().values().stream())
                    .mapToDouble(Math::abs)
                    .max()
                    .orElse(1);
        }
    }

    /**
     * @param values by year; a year without one interrupts the line
     * @param last the newest value with its year, or why there is none
     */
    public record SmallChart(
            DiagramItem name, SortedMap<Integer, Double> values, DiagramItem last) {}

    public Diagram diagram(String title, String description) {
        var canvas = new Canvas();
        int y = Canvas.MARGIN;
        for (MultiplesRow row : rows) {
            int width = STEP * row.charts().size();
            y += canvas.text("head", Canvas.MARGIN, y, width, row.name()) + Canvas.GAP;
            int x = Canvas.MARGIN;
            int bottom = y;
            for (SmallChart chart : row.charts()) {
                bottom = Math.max(bottom, draw(canvas, row, chart, x, y));
                x += STEP;
            }
            y = bottom + 2 * Canvas.MARGIN;
        }
        return canvas.toDiagram(title, description, Map.of());
    }

    /** Returns the lower end. */
    private static int draw(Canvas canvas, MultiplesRow row, SmallChart chart, int x, int y) {
        int top = y + canvas.text("legend", x, y, WIDE, chart.name()) + Canvas.GAP;
        int base = top + HIGH;
        canvas.stroke("axis", "M" + x + " " + base + "h" + WIDE);
        canvas.stroke("curve", path(row, chart, x, base));
        int below = base + Canvas.GAP;
        return below + canvas.text("legend", x, below, WIDE, chart.last()) + BELOW - Canvas.LINE;
    }

    private static String path(MultiplesRow row, SmallChart chart, int x, int base) {
        int years = Math.max(1, row.lastYear() - row.firstYear());
        return chart.values().entrySet().stream()
                .map(
                        point -> {
                            int year = point.getKey() - row.firstYear();
                            long high = Math.round(HIGH * point.getValue() / row.most());
                            String at = (x + WIDE * year / years) + " " + (base - high);
                            // a year between two without a value is a dot
                            return chart.values().containsKey(point.getKey() - 1)
                                    ? "L" + at
                                    : "M" + at + "h0";
                        })
                .collect(Collectors.joining());
    }
}
