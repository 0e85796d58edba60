package eu.factgraph.diagram;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Collects the elements of a diagram and its size. */
final class Canvas {

    static final int LINE = 18;
    static final int MARGIN = 12;
    static final int GAP = 6;
    private static final int SYMBOL = 16;
    private static final int PADDING = 8;
    private static final int MOST_LINES = 4;
    private static final int LEGEND_WIDTH = 900;

    private final List<DiagramElement> elements = new ArrayList<>();
    private final EnumSet<NodeCategory> categories = EnumSet.noneOf(NodeCategory.class);
    private int width;
    private int height;

    void rectangle(String style, int x, int y, int width, int height) {
        add(new DiagramElement.Rectangle(style, x, y, width, height), x + width, y + height);
    }

    void stroke(String style, String path) {
        elements.add(new DiagramElement.Stroke(style, path));
    }

    /** Draws text whose top is at {@code y} and returns its height. */
    int text(String style, int x, int y, int width, DiagramItem item) {
        var lines = LineBreaker.of(item.text(), width, MOST_LINES);
        int boxHeight = lines.size() * LINE;
        add(
                new DiagramElement.TextBlock(style, x, y + LINE - 4, item.lang(), lines),
                x + lines.stream().mapToInt(LineBreaker::width).max().orElse(0),
                y + boxHeight);
        return boxHeight;
    }

    int text(String style, int x, int y, int width, String text) {
        return text(style, x, y, width, DiagramItem.plain(text, null));
    }

    static int textHeight(DiagramItem item, int width) {
        return LineBreaker.of(item.text(), width, MOST_LINES).size() * LINE;
    }

    static int height(DiagramItem item, int width) {
        return lines(item, width).size() * LINE + PADDING + 4;
    }

    /** Draws an item in its box and returns the height. */
    int itemBox(String style, int x, int y, int width, DiagramItem item) {
        var lines = lines(item, width);
        int boxHeight = height(item, width);
        categories.add(item.category());
        add(
                new DiagramElement.ItemBox(
                        item,
                        new DiagramElement.Rectangle("entry " + style, x, y, width, boxHeight),
                        new DiagramElement.Symbol(
                                item.category(), x + PADDING, y + (boxHeight - SYMBOL) / 2),
                        new DiagramElement.TextBlock(
                                "label", x + SYMBOL + 2 * PADDING, y + LINE, item.lang(), lines)),
                x + width,
                y + boxHeight);
        return boxHeight;
    }

    static int stateHeight(DiagramItem state, int width) {
        return textHeight(state, width - 2 * PADDING) + PADDING;
    }

    /**
     * Draws why there is no value, in a box with the pattern of a style, and returns its height.
     *
     * @param least the smallest height of the box
     */
    int stateBox(String style, int x, int y, int width, int least, DiagramItem state) {
        var lines = LineBreaker.of(state.text(), width - 2 * PADDING, MOST_LINES);
        int boxHeight = Math.max(least, stateHeight(state, width));
        add(
                new DiagramElement.StateBox(
                        state,
                        new DiagramElement.Rectangle("state " + style, x, y, width, boxHeight),
                        new DiagramElement.TextBlock(
                                "state-label", x + PADDING, y + LINE, state.lang(), lines)),
                x + width,
                y + boxHeight);
        return boxHeight;
    }

    private static List<String> lines(DiagramItem item, int width) {
        return LineBreaker.of(item.text(), width - SYMBOL - 3 * PADDING, MOST_LINES);
    }

    int height() {
        return height;
    }

    /** The diagram, with a legend of its categories below. */
    Diagram toDiagram(String title, String description, Map<NodeCategory, String> names) {
        legend(names);
        return new Diagram(
                title, description, width + MARGIN, height + MARGIN, List.copyOf(elements));
    }

    private void legend(Map<NodeCategory, String> names) {
        int x = MARGIN;
        int y = height + 2 * MARGIN;
        for (NodeCategory category : categories) {
            String name = names.get(category);
            int wide = SYMBOL + GAP + LineBreaker.width(name) + 3 * GAP;
            if (x > MARGIN && x + wide > Math.max(width, MARGIN + LEGEND_WIDTH / 2)) {
                x = MARGIN;
                y += LINE + GAP;
            }
            add(new DiagramElement.Symbol(category, x, y), x + SYMBOL, y + SYMBOL);
            text("legend", x + SYMBOL + GAP, y - 1, LEGEND_WIDTH, name);
            x += wide;
        }
    }

    private void add(DiagramElement element, int right, int bottom) {
        elements.add(element);
        width = Math.max(width, right);
        height = Math.max(height, bottom);
    }
}
