package eu.factgraph.diagram;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Values by year as lines, each with a legend that has its last value. */
public record LineChart(List<ChartLine> lines) {

    private static final int WIDE = 340;
    private static final int LEFT = 44;
    private static final int RIGHT = WIDE - 2 * Canvas.MARGIN;
    private static final int PLOT = 140;
    private static final int SAMPLE = 30;
    private static final int MOST_TICKS = 5;
    private static final int YEAR = 34;

    /**
     * A line with its legend; a year without a value interrupts it.
     *
     * @param values by year, not empty
     */
    public record ChartLine(DiagramItem legend, SortedMap<Integer, Double> values) {}

    public Diagram diagram(String title, String description) {
        var canvas = new Canvas();
        int top = 2 * Canvas.MARGIN;
        top += canvas.text("head", Canvas.MARGIN, Canvas.MARGIN, RIGHT, title);
        var scale = new ChartScale(top, least(), step(), ticks(), firstYear(), lastYear());
        scale.axes(canvas);
        int y = top + PLOT + 2 * Canvas.LINE + Canvas.GAP;
        for (int place = 0; place < lines.size(); place++) {
            ChartLine line = lines.get(place);
            String style = "series series-" + (place + 1);
            canvas.stroke(style, scale.path(line.values()));
            int middle = y + Canvas.LINE / 2;
            canvas.stroke(style, "M" + Canvas.MARGIN + " " + middle + "h" + SAMPLE);
            int x = Canvas.MARGIN + SAMPLE + 2 * Canvas.GAP;
            y += canvas.text("legend", x, y, RIGHT - x, line.legend()) + Canvas.GAP;
        }
        return canvas.toDiagram(title, description, Map.of());
    }

    private int firstYear() {
        return lines.stream().mapToInt(line -> line.values().firstKey()).min().orElse(0);
    }

    private int lastYear() {
        return lines.stream().mapToInt(line -> line.values().lastKey()).max().orElse(0);
    }

    /** Zero, unless a value is below it. */
    private double least() {
        double least = values().min().orElse(0);
        return least < 0 ? Math.floor(least / step()) * step() : 0;
    }

    /** The distance of grid lines: 1, 2 or 5 times a power of ten. */
    private double step() {
        double range =
                Math.max(values().max().orElse(1), 0) - Math.min(values().min().orElse(0), 0);
        double exact = Math.max(range, Double.MIN_NORMAL) / MOST_TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(exact)));
        return power * (exact <= power ? 1 : exact <= 2 * power ? 2 : exact <= 5 * power ? 5 : 10);
    }

    private int ticks() {
        double most = Math.max(values().max().orElse(1), 0);
        return (int) Math.max(1, Math.ceil((most - least()) / step()));
    }

    private DoubleStream values() {
        return lines.stream()
                .flatMap(line -> line.values().values().stream())
                .mapToDouble(Double::doubleValue);
    }

    private record ChartScale(int top, double least, double step, int ticks, int first, int last) {

        void axes(Canvas canvas) {
            for (int tick = 0; tick <= ticks; tick++) {
                double value = least + tick * step;
                int y = y(value);
                canvas.stroke("grid", "M" + LEFT + " " + y + "H" + RIGHT);
                canvas.text("tick", Canvas.MARGIN, y - Canvas.LINE / 2, LEFT, number(value));
            }
            int below = top + PLOT + Canvas.GAP;
            canvas.text("tick", LEFT - Canvas.GAP, below, 2 * YEAR, String.valueOf(first));
            if (last > first) {
                canvas.text("tick", RIGHT - YEAR, below, 2 * YEAR, String.valueOf(last));
            }
        }

        private static String number(double value) {
            return value == Math.rint(value)
                    ? String.valueOf((long) value)
                    : String.valueOf((float) value);
        }

        String path(SortedMap<Integer, Double> values) {
            return values.entrySet().stream()
                    .map(
                            point ->
                                    (values.containsKey(point.getKey() - 1) ? "L" : "M")
                                            + x(point.getKey())
                                            + " "
                                            + y(point.getValue()))
                    .collect(Collectors.joining());
        }

        private int x(int year) {
            return LEFT + (RIGHT - LEFT) * (year - first) / Math.max(1, last - first);
        }

        private int y(double value) {
            return top + PLOT - (int) Math.round(PLOT * (value - least) / (ticks * step));
        }
    }
}
