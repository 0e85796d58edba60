package eu.factgraph.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Items in lanes beside their year, the years from top to bottom; items without one are last. */
public record TimelineDiagram(List<DatedItem> items) {

    private static final int AXIS = 96;
    private static final int WHOLE = 1062;
    private static final int NARROWEST = 230;
    private static final int GAP_OF_A_YEAR = 5;
    private static final int LARGEST_GAP = 40;

    public TimelineDiagram {
        items = items.stream().distinct().toList();
    }

    /** An item with its year, {@code null} if none is stated. */
    public record DatedItem(Integer year, DiagramItem lane, DiagramItem item) {}

    /** The diagram; {@code undated} is the text for items without a year. */
    public Diagram diagram(
            String title, String description, Map<NodeCategory, String> names, String undated) {
        var canvas = new Canvas();
        var lanes = items.stream().map(DatedItem::lane).distinct().toList();
        int width = Math.max(NARROWEST, (WHOLE - AXIS) / Math.max(1, lanes.size()));
        headings(canvas, lanes, width);
        int y = canvas.height() + Canvas.MARGIN;
        Integer before = null;
        for (var year : byYear().entrySet()) {
            int start = y;
            y += before == null ? 0 : gap(before, year.getKey());
            before = year.getKey();
            dot(canvas, y, name(year.getKey(), undated));
            y = year(canvas, year.getValue(), lanes, width, y);
            canvas.stroke("axis", "M" + (AXIS - 12) + " " + start + "V" + y);
        }
        return canvas.toDiagram(title, description, names);
    }

    private void headings(Canvas canvas, List<DiagramItem> lanes, int width) {
        for (DiagramItem lane : lanes) {
            long number = items.stream().filter(dated -> dated.lane().equals(lane)).count();
            int x = left(lanes.indexOf(lane), width);
            canvas.text("head", x, Canvas.MARGIN, width - Canvas.GAP, lane.heading(number));
        }
    }

    private Map<Integer, List<DatedItem>> byYear() {
        var years = new TreeMap<Integer, List<DatedItem>>();
        for (DatedItem dated : items) {
            int year = dated.year() == null ? Integer.MAX_VALUE : dated.year();
            years.computeIfAbsent(year, any -> new ArrayList<>()).add(dated);
        }
        return years;
    }

    private static String name(int year, String undated) {
        return year == Integer.MAX_VALUE ? undated : String.valueOf(year);
    }

    /** Years without items widen the gap. */
    private static int gap(int before, int year) {
        return year == Integer.MAX_VALUE
                ? LARGEST_GAP
                : Math.min(LARGEST_GAP, (year - before) * GAP_OF_A_YEAR);
    }

    private static void dot(Canvas canvas, int y, String name) {
        canvas.text("year", Canvas.MARGIN, y + 6, AXIS - 3 * Canvas.MARGIN, name);
        canvas.stroke("dot", "M" + (AXIS - 12) + " " + (y + 11) + "a5 5 0 1 1 0 10a5 5 0 1 1 0-10");
    }

    private static int year(
            Canvas canvas, List<DatedItem> items, List<DiagramItem> lanes, int width, int y) {
        int bottom = y + 32;
        for (DiagramItem lane : lanes) {
            int top = y;
            for (DatedItem dated : items) {
                if (dated.lane().equals(lane)) {
                    int x = left(lanes.indexOf(lane), width);
                    top += canvas.itemBox("box", x, top, width - 2 * Canvas.GAP, dated.item()) + 4;
                }
            }
            bottom = Math.max(bottom, top);
        }
        return bottom + 4;
    }

    private static int left(int lane, int width) {
        return AXIS + Canvas.GAP + lane * width;
    }
}
