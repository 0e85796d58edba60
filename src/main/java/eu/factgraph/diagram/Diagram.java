package eu.factgraph.diagram;

import java.util.List;

/**
 * A drawing in pixels.
 *
 * @param marks in the order in which they are drawn and read
 */
public record Diagram(
        String title, String description, int width, int height, List<DiagramElement> marks) {

    private static final int NARROW = 1200;

    public Diagram {
        title = XmlText.text(title);
        description = XmlText.text(description);
    }

    /** Whether its text can still be read when all of it is shown in the width of a page. */
    public boolean isNarrow() {
        return width <= NARROW;
    }
}
