package eu.factgraph.diagram;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Takes marks and grows with them. */
final class Canvas {

    static final int LINE = 18;
    static final int MARGIN = 12;
    static final int GAP = 6;
    private static final int SIGN = 16;
    private static final int PADDING = 8;
    private static final int MOST_LINES = 4;
    private static final int LEGEND_WIDTH = 900;

    private final List<DiagramElement> marks = new ArrayList<>();
    private final EnumSet<NodeCategory> kinds = EnumSet.noneOf(NodeCategory.class);
    private int width;
    private int height;

    void area(String style, int x, int y, int width, int height) {
        add(new DiagramElement.Rectangle(style, x, y, width, height), x + width, y + height);
    }

    void stroke(String style, String path) {
        marks.add(new DiagramElement.Stroke(style, path));
    }

    /**
     * Text whose top is at {@code y}.
     *
     * @return its height
     */
    int text(String style, int x, int y, int width, DiagramItem item) {
        var lines = LineBreaker.of(item.text(), width, MOST_LINES);
        int tall = lines.size() * LINE;
        add(
                new DiagramElement.TextBlock(style, x, y + LINE - 4, item.lang(), lines),
                x + lines.stream().mapToInt(LineBreaker::width).max().orElse(0),
                y + tall);
        return tall;
    }

    int text(String style, int x, int y, int width, String text) {
        return text(style, x, y, width, new DiagramItem(text, null, null, NodeCategory.OTHER));
    }

    static int textHeight(DiagramItem item, int width) {
        return LineBreaker.of(item.text(), width, MOST_LINES).size() * LINE;
    }

    /** How tall an entry is. */
    static int height(DiagramItem item, int width) {
        return lines(item, width).size() * LINE + PADDING + 4;
    }

    /**
     * A thing in its box.
     *
     * @return its height
     */
    int entry(String style, int x, int y, int width, DiagramItem item) {
        var lines = lines(item, width);
        int tall = height(item, width);
        kinds.add(item.kind());
        add(
                new DiagramElement.ItemBox(
                        item,
                        new DiagramElement.Rectangle("entry " + style, x, y, width, tall),
                        new DiagramElement.Symbol(item.kind(), x + PADDING, y + (tall - SIGN) / 2),
                        new DiagramElement.TextBlock(
                                "label", x + SIGN + 2 * PADDING, y + LINE, item.lang(), lines)),
                x + width,
                y + tall);
        return tall;
    }

    private static List<String> lines(DiagramItem item, int width) {
        return LineBreaker.of(item.text(), width - SIGN - 3 * PADDING, MOST_LINES);
    }

    int height() {
        return height;
    }

    /**
     * The drawing, with a legend of the kinds in it at its foot.
     *
     * @param names of kinds
     */
    Diagram finished(String title, String description, Map<NodeCategory, String> names) {
        legend(names);
        return new Diagram(title, description, width + MARGIN, height + MARGIN, List.copyOf(marks));
    }

    private void legend(Map<NodeCategory, String> names) {
        int x = MARGIN;
        int y = height + 2 * MARGIN;
        for (NodeCategory kind : kinds) {
            String name = names.get(kind);
            int wide = SIGN + GAP + LineBreaker.width(name) + 3 * GAP;
            if (x > MARGIN && x + wide > Math.max(width, MARGIN + LEGEND_WIDTH / 2)) {
                x = MARGIN;
                y += LINE + GAP;
            }
            add(new DiagramElement.Symbol(kind, x, y), x + SIGN, y + SIGN);
            text("legend", x + SIGN + GAP, y - 1, LEGEND_WIDTH, name);
            x += wide;
        }
    }

    private void add(DiagramElement mark, int right, int bottom) {
        marks.add(mark);
        width = Math.max(width, right);
        height = Math.max(height, bottom);
    }
}
