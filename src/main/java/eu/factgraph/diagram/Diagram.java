package eu.factgraph.diagram;

import java.util.List;

/** A diagram in pixels; its elements are in the order of drawing and reading. */
public record Diagram(
        String title, String description, int width, int height, List<DiagramElement> elements) {

    private static final int NARROW = 1200;

    /** So many items take about 40 KB in a page. */
    private static final int LARGE = 80;

    public Diagram {
        title = XmlText.text(title);
        description = XmlText.text(description);
    }

    /** Whether it has too many items to be a part of a page, which is to load quickly. */
    public boolean isLarge() {
        return elements.stream().filter(DiagramElement.ItemBox.class::isInstance).count() > LARGE;
    }

    /** Whether its text stays legible in the width of a page. */
    public boolean isNarrow() {
        return width <= NARROW;
    }
}
