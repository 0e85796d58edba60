package eu.factgraph.page.change;

import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.diff.EditionDiff;
import eu.factgraph.diff.EditorialProperties;
import eu.factgraph.diff.PropertyChange;
import eu.factgraph.diff.ResourceChange;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells changes of the factsheets from differences that come from drafting and review.
 *
 * @param drafted the values of the only edition that is a draft; {@code null} if both are, or none
 */
record ChangeKinds(Function<PropertyChange, Collection<?>> drafted) {

    /** Of two states of one edition. */
    static final ChangeKinds OF_CORRECTIONS = new ChangeKinds(null);

    static ChangeKinds between(EditionDiff diff) {
        boolean earlier = diff.earlier().status() == EditionStatus.DRAFTED;
        boolean later = diff.later().status() == EditionStatus.DRAFTED;
        if (earlier == later) {
            return OF_CORRECTIONS;
        }
        return new ChangeKinds(earlier ? PropertyChange::before : PropertyChange::after);
    }

    ShownChange of(ResourceChange change) {
        if (EditorialProperties.areAllOf(change)) {
            return ShownChange.RECORDED;
        }
        ShownChange kind = ShownChange.valueOf(change.kind().name());
        return kind == ShownChange.CHANGED && isLessDetailed(change)
                ? ShownChange.LESS_DETAILED
                : kind;
    }

    /** With zeros. */
    Map<ShownChange, Long> counts(List<ResourceChange> changes) {
        Map<ShownChange, Long> counts =
                changes.stream()
                        .collect(
                                Collectors.groupingBy(
                                        this::of,
                                        () -> new EnumMap<>(ShownChange.class),
                                        Collectors.counting()));
        for (ShownChange kind : ShownChange.values()) {
            counts.putIfAbsent(kind, 0L);
        }
        return counts;
    }

    /** Whether the draft has no value of its own. */
    private boolean isLessDetailed(ResourceChange change) {
        return drafted != null
                && !change.properties().isEmpty()
                && change.properties().stream()
                        .filter(one -> !EditorialProperties.has(one))
                        .allMatch(one -> drafted.apply(one).isEmpty());
    }
}
