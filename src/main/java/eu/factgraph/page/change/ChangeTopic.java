package eu.factgraph.page.change;

import eu.factgraph.page.layout.DisplayLabel;
import java.util.List;
import java.util.Map;

/**
 * The changes below one heading.
 *
 * @param name with a link to the page of all its changes
 * @param counts by kind, with zeros
 * @param examples the first of some kinds
 */
public record ChangeTopic(
        DisplayLabel name, Map<ShownChange, Long> counts, List<ExampleChanges> examples) {

    /**
     * The first items of a kind.
     *
     * @param more the number of those that are not shown
     */
    public record ExampleChanges(String word, List<DisplayLabel> items, long more) {}

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
