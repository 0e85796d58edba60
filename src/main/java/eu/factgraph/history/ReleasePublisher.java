package eu.factgraph.history;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.InvalidInput;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/** Compares the data with what was last released, and appends what is different. */
public record ReleasePublisher(ReleaseHistory history, NamedGraphs data) {

    /**
     * The next release; it has no versions if nothing changed.
     *
     * @param date that must be later than the last one
     * @param replacements new thing by the retired one that it stands in for
     */
    public Release next(LocalDate date, Map<String, String> replacements) {
        history.last().filter(last -> !date.isAfter(last)).ifPresent(last -> refuse(date, last));
        SortedMap<String, ResourceState> now = ResourceState.all(data);
        var things = new TreeSet<>(now.keySet());
        things.addAll(history.versions().keySet());
        var versions = new ArrayList<ResourceVersion>();
        for (String thing : things) {
            Optional<ResourceState> state = Optional.ofNullable(now.get(thing));
            if (isChanged(thing, state)) {
                int order = history.lastOrder() + versions.size() + 1;
                versions.add(
                        new ResourceVersion(
                                thing,
                                date,
                                name(thing, state) + ", " + date,
                                order,
                                before(thing),
                                state.map(LazyState::of),
                                Optional.ofNullable(replacements.get(thing))));
            }
        }
        var release = new Release(date, history.lastOrder() + versions.size(), versions);
        checkReplacements(release, now, replacements);
        return release;
    }

    /** Writes a release below the folder of the data. */
    public static void write(Release release, Path folder) {
        new ReleaseFiles(folder).write(release);
    }

    /** A thing that comes back after its retirement begins anew. */
    private Optional<String> before(String thing) {
        return history.latest(thing)
                .filter(version -> version.kind() != ResourceVersion.ChangeType.RETIRED)
                .map(ResourceVersion::iri);
    }

    /** As it is now or, if it is retired, as it last was. */
    private String name(String thing, Optional<ResourceState> state) {
        return state.or(() -> history.latestState(thing))
                .flatMap(named -> named.name(thing))
                .orElse(thing.substring(CanonicalNamespace.CANONICAL.length()));
    }

    private boolean isChanged(String thing, Optional<ResourceState> state) {
        Optional<ResourceVersion> last = history.latest(thing);
        if (state.isEmpty()) {
            return last.filter(version -> version.kind() != ResourceVersion.ChangeType.RETIRED)
                    .isPresent();
        }
        return last.isEmpty() || !last.get().isOf(state.get());
    }

    private static void refuse(LocalDate date, LocalDate last) {
        throw new InvalidInput(
                "--date " + date + ": the last release is of " + last + "; give a later date");
    }

    private static void checkReplacements(
            Release release,
            SortedMap<String, ResourceState> now,
            Map<String, String> replacements) {
        replacements.forEach(
                (old, replacement) -> {
                    boolean retired =
                            release.versions().stream()
                                    .anyMatch(
                                            version ->
                                                    version.thing().equals(old)
                                                            && version.kind()
                                                                    == ResourceVersion.ChangeType
                                                                            .RETIRED);
                    if (!retired || !now.containsKey(replacement)) {
                        throw new InvalidInput(
                                "--replaced "
                                        + old
                                        + "="
                                        + replacement
                                        + ": give a thing that this release retires and one that the data describes");
                    }
                });
    }
}
