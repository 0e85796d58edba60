package eu.factgraph.drawing;

import java.util.List;

/** One mark of a drawing; styles are the classes of the style sheet of drawings. */
public sealed interface Mark {

    record Area(String style, int x, int y, int width, int height) implements Mark {
        Area raised(int up) {
            return new Area(style, x, y - up, width, height);
        }
    }

    /**
     * @param lines the first has its base line at {@code y}
     */
    record Text(String style, int x, int y, String lang, List<String> lines) implements Mark {
        public int step() {
            return Canvas.LINE;
        }
    }

    /**
     * @param path its data (SVG 2, section 9.3)
     */
    record Stroke(String style, String path) implements Mark {}

    /** A sign by itself. */
    record Sign(Kind kind, int x, int y) implements Mark {}

    /**
     * A thing in its box.
     *
     * @param label its words as they fit
     */
    record Entry(Item item, Area box, Sign sign, Text label) implements Mark {}
}
