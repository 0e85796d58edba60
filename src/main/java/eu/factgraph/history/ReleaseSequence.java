package eu.factgraph.history;

import eu.factgraph.files.InvalidInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether releases go on from one another: each numbers its versions after all of the release
 * before it, and each version revises the last one of its thing. Numbers may be missing, for those
 * of a thing that was forgotten are not given again.
 */
final class ReleaseSequence {

    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, ResourceVersion> numbered = new HashMap<>();
    private final Map<String, ResourceVersion> latest = new HashMap<>();
    private Release before;

    private ReleaseSequence() {}

    /**
     * @param releases by date
     * @throws InvalidInput with each contradiction, by file
     */
    static void check(List<Release> releases) {
        var order = new ReleaseSequence();
        releases.forEach(order::take);
        if (!order.faults.isEmpty()) {
            throw new InvalidInput(order.faults);
        }
    }

    private void take(Release release) {
        if (before != null && release.last() <= before.last()) {
            add(
                    release,
                    "its order %d does not follow %d of the earlier release %s"
                            .formatted(release.last(), before.last(), name(before)));
        }
        for (ResourceVersion version : release.versions()) {
            checkOrder(release, version);
            checkPrevious(release, version);
            numbered.put(version.order(), version);
            latest.put(version.thing(), version);
        }
        before = release;
    }

    private void checkOrder(Release release, ResourceVersion version) {
        ResourceVersion other = numbered.get(version.order());
        if (other != null) {
            add(
                    release,
                    "order %d of <%s> is also that of <%s>"
                            .formatted(version.order(), version.iri(), other.iri()));
        } else if (version.order() > release.last()
                || before != null && version.order() <= before.last()) {
            add(
                    release,
                    "order %d of <%s> is not one of this release's"
                            .formatted(version.order(), version.iri()));
        }
    }

    private void checkPrevious(Release release, ResourceVersion version) {
        ResourceVersion last = latest.get(version.thing());
        String expected =
                last == null || last.kind() == ResourceVersion.ChangeType.RETIRED
                        ? null
                        : last.iri();
        String stated = version.previous().orElse(null);
        if (java.util.Objects.equals(expected, stated)) {
            return;
        }
        if (stated == null) {
            add(
                    release,
                    "<%s> revises nothing, and <%s> is there".formatted(version.iri(), expected));
        } else {
            add(
                    release,
                    "<%s> revises <%s>, which is not the version before it"
                            .formatted(version.iri(), stated));
        }
    }

    private void add(Release release, String fault) {
        faults.add(
                name(release)
                        + ": "
                        + fault
                        + "; take one of the two releases out and make it again");
    }

    private static String name(Release release) {
        return "history/" + release.date() + ".ttl";
    }
}
