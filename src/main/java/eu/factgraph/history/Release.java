package eu.factgraph.history;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.history.ResourceVersion.ChangeType;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The changes of one release.
 *
 * @param last place in the feed of its last version; it stays when that version is erased, so that
 *     no place is assigned twice
 * @param versions in feed order
 * @param sections graphs of editions with a statement that the release added, changed or removed
 * @param unlinked resources that a changed or retired one no longer mentions
 */
public record Release(
        LocalDate date,
        int last,
        List<ResourceVersion> versions,
        SortedSet<String> sections,
        SortedSet<String> unlinked) {

    public Release {
        versions = List.copyOf(versions);
        sections = new TreeSet<>(sections);
        unlinked = new TreeSet<>(unlinked);
    }

    /** The IRI of its description. */
    public String iri() {
        return iri(date);
    }

    static String iri(LocalDate date) {
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
