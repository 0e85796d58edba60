package eu.factgraph.drawing;

import java.util.List;

/**
 * A drawing in pixels.
 *
 * @param marks in the order in which they are drawn and read
 */
public record Drawing(String title, String description, int width, int height, List<Mark> marks) {
    public Drawing {
        title = Legible.text(title);
        description = Legible.text(description);
    }
}
