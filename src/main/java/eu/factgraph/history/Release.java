package eu.factgraph.history;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.history.ResourceVersion.ChangeType;
import java.time.LocalDate;
import java.util.List;

/**
 * The changes of one release.
 *
 * @param last place in the feed of its last version; it stays when that version is erased, so that
 *     no place is assigned twice
 * @param versions in feed order
 */
public record Release(LocalDate date, int last, List<ResourceVersion> versions) {

    public Release {
        versions = List.copyOf(versions);
    }

    String graph() {
        return NamedGraphs.HISTORY + date;
    }

    /** Such as {@code 3 added, 1 changed, 0 retired}. */
    public String summary() {
        return "%d added, %d changed, %d retired"
                .formatted(
                        count(ChangeType.ADDED),
                        count(ChangeType.CHANGED),
                        count(ChangeType.RETIRED));
    }

    private long count(ChangeType type) {
        return versions.stream().filter(version -> version.changeType() == type).count();
    }
}
