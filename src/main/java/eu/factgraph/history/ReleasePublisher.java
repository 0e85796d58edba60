package eu.factgraph.history;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.InvalidInput;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        resources.addAll(history.living());
        var versions = new ArrayList<ResourceVersion>();
        var sections = new TreeSet<String>();
        var unlinked = new TreeSet<String>();
        for (String resource : resources) {
            Optional<ResourceState> state = Optional.ofNullable(now.get(resource));
            if (!isReleased(resource, state)) {
                int order = history.lastOrder() + versions.size() + 1;
                versions.add(version(resource, date, order, state, replacements));
                Optional<ResourceState> before = history.latestState(resource);
                sections.addAll(changedSections(before, state));
                unlinked.addAll(unlinked(before, state));
            }
        }
        int last = history.lastOrder() + versions.size();
        checkReplacements(versions, now, replacements);
        return new Release(date, last, versions, sections, unlinked);
    }

    public static void write(Release release, Path folder) {
        new ReleaseFiles(folder).write(release);
    }

    private ResourceVersion version(
            String resource,
            LocalDate date,
            int order,
            Optional<ResourceState> state,
            Map<String, String> replacements) {
        return new ResourceVersion(
                resource,
                date,
                order,
                living(resource).map(ResourceVersion::date),
                state.map(LazyState::of),
                Optional.ofNullable(replacements.get(resource)));
    }

    /** None for a resource that returns after its retirement. */
    private Optional<ResourceVersion> living(String resource) {
        return history.latest(resource).filter(version -> !version.isRetired());
    }

    private boolean isReleased(String resource, Optional<ResourceState> state) {
        return state.filter(now -> living(resource).filter(last -> last.isOf(now)).isPresent())
                .isPresent();
    }

    private static List<String> changedSections(
            Optional<ResourceState> before, Optional<ResourceState> after) {
        return ResourceState.changedGraphs(before, after).stream()
                .filter(graph -> Edition.of(graph).isPresent())
                .toList();
    }

    private static Set<String> unlinked(
            Optional<ResourceState> before, Optional<ResourceState> after) {
        Set<String> unlinked =
                before.stream().flatMap(ResourceState::mentioned).collect(Collectors.toSet());
        after.stream().flatMap(ResourceState::mentioned).forEach(unlinked::remove);
        return unlinked;
    }

    private static void refuse(LocalDate date, LocalDate last) {
        throw new InvalidInput(
                "--date " + date + ": the last release is dated " + last + "; give a later date");
    }

    private static void checkReplacements(
            List<ResourceVersion> versions,
            SortedMap<String, ResourceState> now,
            Map<String, String> replacements) {
        Set<String> retired =
                versions.stream()
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
