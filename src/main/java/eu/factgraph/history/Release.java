package eu.factgraph.history;

import eu.factgraph.dataset.Factgraph;
import java.time.LocalDate;
import java.util.List;

/**
 * What one release did.
 *
 * @param last place in the feed of its last version; stays when that one is forgotten, so that no
 *     place is given twice
 * @param versions in their order in the feed
 */
public record Release(LocalDate date, int last, List<Version> versions) {

    public Release {
        versions = List.copyOf(versions);
    }

    String graph() {
        return Factgraph.HISTORY + date;
    }

    /** For people: {@code 3 added, 1 changed, 0 retired}. */
    public String summary() {
        return "%d added, %d changed, %d retired"
                .formatted(
                        count(Version.Kind.ADDED),
                        count(Version.Kind.CHANGED),
                        count(Version.Kind.RETIRED));
    }

    private long count(Version.Kind kind) {
        return versions.stream().filter(version -> version.kind() == kind).count();
    }
}
