package eu.factgraph.history;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.InvalidInput;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the data with the last release and makes the next one of the differences. */
public record ReleasePublisher(ReleaseHistory history, NamedGraphs data) {

    /**
     * The next release; without versions if nothing changed.
     *
     * @param date later than the last one
     * @param replacements by the retired resource that they replace
     */
    public Release next(LocalDate date, Map<String, String> replacements) {
        history.last().filter(last -> !date.isAfter(last)).ifPresent(last -> refuse(date, last));
        SortedMap<String, ResourceState> now = ResourceState.all(data);
        var resources = new TreeSet<>(now.keySet());
        resources.addAll(history.versions().keySet());
        var versions = new ArrayList<ResourceVersion>();
        for (String resource : resources) {
            Optional<ResourceState> state = Optional.ofNullable(now.get(resource));
            if (isChanged(resource, state)) {
                int order = history.lastOrder() + versions.size() + 1;
                versions.add(
                        new ResourceVersion(
                                resource,
                                date,
                                name(resource, state) + ", " + date,
                                order,
                                before(resource),
                                state.map(LazyState::of),
                                Optional.ofNullable(replacements.get(resource))));
            }
        }
        var release = new Release(date, history.lastOrder() + versions.size(), versions);
        checkReplacements(release, now, replacements);
        return release;
    }

    public static void write(Release release, Path folder) {
        new ReleaseFiles(folder).write(release);
    }

    /** None for a resource that returns after its retirement. */
    private Optional<String> before(String resource) {
        return history.latest(resource)
                .filter(version -> !version.isRetired())
                .map(ResourceVersion::iri);
    }

    /** The current name or, of a retired resource, the last one. */
    private String name(String resource, Optional<ResourceState> state) {
        return state.or(() -> history.latestState(resource))
                .flatMap(named -> named.name(resource))
                .orElse(resource.substring(CanonicalNamespace.CANONICAL.length()));
    }

    private boolean isChanged(String resource, Optional<ResourceState> state) {
        Optional<ResourceVersion> last = history.latest(resource);
        return state.map(current -> last.filter(version -> version.isOf(current)).isEmpty())
                .orElseGet(() -> before(resource).isPresent());
    }

    private static void refuse(LocalDate date, LocalDate last) {
        throw new InvalidInput(
                "--date " + date + ": the last release is dated " + last + "; give a later date");
    }

    private static void checkReplacements(
            Release release,
            SortedMap<String, ResourceState> now,
            Map<String, String> replacements) {
        Set<String> retired =
                release.versions().stream()
                        .filter(ResourceVersion::isRetired)
                        .map(ResourceVersion::resource)
                        .collect(Collectors.toSet());
        replacements.forEach(
                (old, replacement) -> {
                    if (!retired.contains(old) || !now.containsKey(replacement)) {
                        throw new InvalidInput(
                                "--replaced %s=%s: give a resource that this release retires and one that the data describes"
                                        .formatted(old, replacement));
                    }
                });
    }
}
