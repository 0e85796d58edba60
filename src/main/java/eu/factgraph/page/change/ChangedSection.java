package eu.factgraph.page.change;

import eu.factgraph.page.layout.DisplayLabel;
import java.util.List;

/**
 * A section with the items that differ.
 *
 * @param heading the headings down to it, without a link
 * @param before its page in the earlier edition, or {@code null}
 * @param after its page in the later edition, or {@code null}
 */
public record ChangedSection(
        DisplayLabel heading, DisplayLabel before, DisplayLabel after, List<ChangedItem> items) {}
