package eu.factgraph.diagram;

import java.util.List;

/** A diagram in pixels; its elements are in the order of drawing and reading. */
public record Diagram(
        String title, String description, int width, int height, List<DiagramElement> elements) {

    private static final int NARROW = 1200;

    public Diagram {
        title = XmlText.text(title);
        description = XmlText.text(description);
    }

    /** Whether its text stays legible in the width of a page. */
    public boolean isNarrow() {
        return width <= NARROW;
    }
}
