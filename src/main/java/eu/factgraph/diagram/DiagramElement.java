package eu.factgraph.diagram;

import java.util.List;

/** An element of a diagram; styles are classes of its style sheet. */
public sealed interface DiagramElement {

    record Rectangle(String style, int x, int y, int width, int height) implements DiagramElement {
        Rectangle raised(int up) {
            return new Rectangle(style, x, y - up, width, height);
        }
    }

    /** Lines of text; {@code y} is the baseline of the first. */
    record TextBlock(String style, int x, int y, String lang, List<String> lines)
            implements DiagramElement {
        public int step() {
            return Canvas.LINE;
        }
    }

    /** A path with its data (SVG 2, section 9.3). */
    record Stroke(String style, String path) implements DiagramElement {}

    record Symbol(NodeCategory category, int x, int y) implements DiagramElement {}

    /** Why a part of the diagram has no value; a link if the item is one. */
    record StateBox(DiagramItem item, Rectangle box, TextBlock label) implements DiagramElement {}

    /** An item in its box; the label is its text, cut to fit. */
    record ItemBox(DiagramItem item, Rectangle box, Symbol symbol, TextBlock label)
            implements DiagramElement {}
}
