package eu.factgraph.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Years from top to bottom, things beside their year, in lanes; the last are without a year. */
public record TimelineDiagram(List<DatedItem> things) {

    private static final int AXIS = 96;
    private static final int WHOLE = 1062;
    private static final int NARROWEST = 230;
    private static final int GAP_OF_A_YEAR = 5;
    private static final int LARGEST_GAP = 40;

    public TimelineDiagram {
        things = things.stream().distinct().toList();
    }

    /**
     * @param year {@code null} if none is stated
     */
    public record DatedItem(Integer year, DiagramItem lane, DiagramItem item) {}

    /**
     * @param undated what stands for the year of things that have none
     */
    public Diagram drawing(
            String title, String description, Map<NodeCategory, String> names, String undated) {
        var canvas = new Canvas();
        var lanes = things.stream().map(DatedItem::lane).distinct().toList();
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
        return canvas.finished(title, description, names);
    }

    private void headings(Canvas canvas, List<DiagramItem> lanes, int width) {
        for (DiagramItem lane : lanes) {
            long number = things.stream().filter(thing -> thing.lane().equals(lane)).count();
            canvas.text(
                    "head",
                    left(lanes.indexOf(lane), width),
                    Canvas.MARGIN,
                    width - Canvas.GAP,
                    new DiagramItem(
                            lane.text() + " (" + number + ")",
                            lane.lang(),
                            null,
                            NodeCategory.OTHER));
        }
    }

    private Map<Integer, List<DatedItem>> byYear() {
        var years = new TreeMap<Integer, List<DatedItem>>();
        for (DatedItem thing : things) {
            int year = thing.year() == null ? Integer.MAX_VALUE : thing.year();
            years.computeIfAbsent(year, any -> new ArrayList<>()).add(thing);
        }
        return years;
    }

    private static String name(int year, String undated) {
        return year == Integer.MAX_VALUE ? undated : String.valueOf(year);
    }

    /** Years in which nothing happened are room between those in which something did. */
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
            Canvas canvas, List<DatedItem> things, List<DiagramItem> lanes, int width, int y) {
        int bottom = y + 32;
        for (DiagramItem lane : lanes) {
            int top = y;
            for (DatedItem thing : things) {
                if (thing.lane().equals(lane)) {
                    int x = left(lanes.indexOf(lane), width);
                    top += canvas.entry("box", x, top, width - 2 * Canvas.GAP, thing.item()) + 4;
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
