package eu.factgraph.history;

import eu.factgraph.files.InvalidInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Checks that the releases form a sequence: each numbers its versions after those of the previous
 * release, and each version revises the last one of its resource. Numbers may be missing, because
 * those of erased resources are not reused.
 */
final class ReleaseSequence {

    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, ResourceVersion> numbered = new HashMap<>();
    private final Map<String, ResourceVersion> latest = new HashMap<>();
    private Release previous;

    private ReleaseSequence() {}

    /** Checks releases, oldest first; {@link InvalidInput} lists all faults. */
    static void check(List<Release> releases) {
        var sequence = new ReleaseSequence();
        releases.forEach(sequence::add);
        if (!sequence.faults.isEmpty()) {
            throw new InvalidInput(sequence.faults);
        }
    }

    private void add(Release release) {
        if (previous != null && release.last() <= previous.last()) {
            report(
                    release,
                    "its order %d does not follow order %d of the earlier release %s"
                            .formatted(release.last(), previous.last(), name(previous)));
        }
        for (ResourceVersion version : release.versions()) {
            checkOrder(release, version);
            checkPrevious(release, version);
            numbered.put(version.order(), version);
            latest.put(version.resource(), version);
        }
        previous = release;
    }

    private void checkOrder(Release release, ResourceVersion version) {
        ResourceVersion other = numbered.get(version.order());
        if (other != null) {
            report(
                    release,
                    "order %d of <%s> is also that of <%s>"
                            .formatted(version.order(), version.iri(), other.iri()));
        } else if (version.order() > release.last()
                || previous != null && version.order() <= previous.last()) {
            report(
                    release,
                    "order %d of <%s> is outside the range of this release"
                            .formatted(version.order(), version.iri()));
        }
    }

    private void checkPrevious(Release release, ResourceVersion version) {
        ResourceVersion last = latest.get(version.resource());
        String expected = last == null || last.isRetired() ? null : last.iri();
        String revised = version.previous().orElse(null);
        if (!Objects.equals(expected, revised)) {
            report(
                    release,
                    revised == null
                            ? "<%s> does not revise <%s>, the previous version"
                                    .formatted(version.iri(), expected)
                            : "<%s> revises <%s>, which is not the previous version"
                                    .formatted(version.iri(), revised));
        }
    }

    private void report(Release release, String fault) {
        faults.add(
                "%s: %s; remove one of the two releases and publish it again"
                        .formatted(name(release), fault));
    }

    private static String name(Release release) {
        return "history/" + release.date() + ".tsv";
    }
}
