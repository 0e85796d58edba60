package eu.factgraph.diagram;

import java.util.List;

/** One mark of a drawing; styles are the classes of the style sheet of drawings. */
public sealed interface DiagramElement {

    record Rectangle(String style, int x, int y, int width, int height) implements DiagramElement {
        Rectangle raised(int up) {
            return new Rectangle(style, x, y - up, width, height);
        }
    }

    /**
     * @param lines the first has its base line at {@code y}
     */
    record TextBlock(String style, int x, int y, String lang, List<String> lines)
            implements DiagramElement {
        public int step() {
            return Canvas.LINE;
        }
    }

    /**
     * @param path its data (SVG 2, section 9.3)
     */
    record Stroke(String style, String path) implements DiagramElement {}

    /** A sign by itself. */
    record Symbol(NodeCategory kind, int x, int y) implements DiagramElement {}

    /**
     * A thing in its box.
     *
     * @param label its words as they fit
     */
    record ItemBox(DiagramItem item, Rectangle box, Symbol sign, TextBlock label)
            implements DiagramElement {}
}
