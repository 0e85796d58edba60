package eu.factgraph.history;

import eu.factgraph.dataset.NamedGraphs;
import java.time.LocalDate;
import java.util.List;

/**
 * What one release did.
 *
 * @param last place in the feed of its last version; stays when that one is forgotten, so that no
 *     place is given twice
 * @param versions in their order in the feed
 */
public record Release(LocalDate date, int last, List<ResourceVersion> versions) {

    public Release {
        versions = List.copyOf(versions);
    }

    String graph() {
        return NamedGraphs.HISTORY + date;
    }

    /** For people: {@code 3 added, 1 changed, 0 retired}. */
    public String summary() {
        return "%d added, %d changed, %d retired"
                .formatted(
                        count(ResourceVersion.ChangeType.ADDED),
                        count(ResourceVersion.ChangeType.CHANGED),
                        count(ResourceVersion.ChangeType.RETIRED));
    }

    private long count(ResourceVersion.ChangeType kind) {
        return versions.stream().filter(version -> version.kind() == kind).count();
    }
}
