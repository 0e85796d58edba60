package eu.factgraph.page.compare;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.statement.Citations.Citation;
import java.util.List;

/**
 * A cell on a page.
 *
 * @param state in words if it has no value, with a link to the section that reports nothing
 * @param more the number of values that are left out
 * @param rest the section with a value that is left out, or {@code null}
 * @param sources of the state
 */
public record CellView(
        DisplayLabel state, List<ValueView> values, int more, String rest, List<Citation> sources) {

    /**
     * @param details what qualifies it
     */
    public record ValueView(
            DisplayLabel label, List<DisplayLabel> details, List<Citation> sources) {}
}
