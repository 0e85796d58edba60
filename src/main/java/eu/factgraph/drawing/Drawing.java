package eu.factgraph.drawing;

import java.util.List;

/**
 * A drawing in pixels.
 *
 * @param marks in the order in which they are drawn and read
 */
public record Drawing(String title, String description, int width, int height, List<Mark> marks) {

    private static final int NARROW = 1200;

    public Drawing {
        title = Legible.text(title);
        description = Legible.text(description);
    }

    /** Whether its text can still be read when all of it is shown in the width of a page. */
    public boolean isNarrow() {
        return width <= NARROW;
    }
}
