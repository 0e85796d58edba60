package eu.factgraph.page.change;

import eu.factgraph.page.layout.DisplayLabel;
import java.util.List;

/**
 * An item that differs.
 *
 * @param word the kind of change in words
 * @param type its class, or {@code null}
 * @param from the sections that it moved from
 * @param values that only one of the two has, by property
 * @param hidden the number of properties that are not shown
 */
public record ChangedItem(
        ShownChange kind,
        String word,
        DisplayLabel name,
        DisplayLabel type,
        List<DisplayLabel> from,
        List<ChangedValues> values,
        int hidden) {

    /** The values of a property before and after; those that both have are left out. */
    public record ChangedValues(
            DisplayLabel property, List<DisplayLabel> before, List<DisplayLabel> after) {}

    /**
     * @param isAfter in the later state, else in the earlier one
     */
    public boolean hasValues(boolean isAfter) {
        return values.stream().anyMatch(one -> !(isAfter ? one.after() : one.before()).isEmpty());
    }

    /** Whether both states have the item, and only the other one has values. */
    public boolean isUnstated(boolean isAfter) {
        return hasValues(!isAfter)
                && !hasValues(isAfter)
                && !kind.isGone()
                && kind != ShownChange.NEW
                && from.isEmpty();
    }
}
