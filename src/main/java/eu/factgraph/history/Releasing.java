package eu.factgraph.history;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.files.Namespace;
import eu.factgraph.files.UnusableInput;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/** Compares the data with what was last released, and appends what is different. */
public record Releasing(History history, Factgraph data) {

    /**
     * The next release; it has no versions if nothing changed.
     *
     * @param date that must be later than the last one
     * @param replacements new thing by the retired one that it stands in for
     */
    public Release next(LocalDate date, Map<String, String> replacements) {
        history.last().filter(last -> !date.isAfter(last)).ifPresent(last -> refuse(date, last));
        SortedMap<String, State> now = State.all(data);
        var things = new TreeSet<>(now.keySet());
        things.addAll(history.versions().keySet());
        var versions = new ArrayList<Version>();
        for (String thing : things) {
            Optional<State> state = Optional.ofNullable(now.get(thing));
            if (isChanged(thing, state)) {
                int order = history.lastOrder() + versions.size() + 1;
                versions.add(
                        new Version(
                                thing,
                                date,
                                name(thing, state) + ", " + date,
                                order,
                                before(thing),
                                state.map(Stated::of),
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
                .filter(version -> version.kind() != Version.Kind.RETIRED)
                .map(Version::iri);
    }

    /** As it is now or, if it is retired, as it last was. */
    private String name(String thing, Optional<State> state) {
        return state.or(() -> history.latestState(thing))
                .flatMap(named -> named.name(thing))
                .orElse(thing.substring(Namespace.CANONICAL.length()));
    }

    private boolean isChanged(String thing, Optional<State> state) {
        Optional<Version> last = history.latest(thing);
        if (state.isEmpty()) {
            return last.filter(version -> version.kind() != Version.Kind.RETIRED).isPresent();
        }
        return last.isEmpty() || !last.get().isOf(state.get());
    }

    private static void refuse(LocalDate date, LocalDate last) {
        throw new UnusableInput(
                "--date " + date + ": the last release is of " + last + "; give a later date");
    }

    private static void checkReplacements(
            Release release, SortedMap<String, State> now, Map<String, String> replacements) {
        replacements.forEach(
                (old, replacement) -> {
                    boolean retired =
                            release.versions().stream()
                                    .anyMatch(
                                            version ->
                                                    version.thing().equals(old)
                                                            && version.kind()
                                                                    == Version.Kind.RETIRED);
                    if (!retired || !now.containsKey(replacement)) {
                        throw new UnusableInput(
                                "--replaced "
                                        + old
                                        + "="
                                        + replacement
                                        + ": give a thing that this release retires and one that the data describes");
                    }
                });
    }
}
