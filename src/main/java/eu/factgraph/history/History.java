package eu.factgraph.history;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.files.UnusableInput;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * All releases, oldest first. With none, nothing has a date and nothing was ever retired.
 *
 * @param versions of each thing, oldest first, in the order of the feed
 */
public record History(List<Release> releases, Map<String, List<Version>> versions) {

    /**
     * @param data folder that {@code files} was read from
     * @throws UnusableInput if the files of a release do not say what they must, or contradict one
     *     another
     */
    public static History read(Factgraph files, Path data) {
        var stored = new ReleaseFiles(data);
        List<Release> releases =
                files.graphs().entrySet().stream()
                        .filter(graph -> Factgraph.isHistory(graph.getKey()))
                        .map(graph -> stored.read(date(graph.getKey()), graph.getValue()))
                        .toList();
        ReleaseOrder.check(releases);
        return of(releases);
    }

    public static History of(List<Release> releases) {
        var versions = new LinkedHashMap<String, List<Version>>();
        releases.stream()
                .flatMap(release -> release.versions().stream())
                .forEach(
                        version ->
                                versions.computeIfAbsent(version.thing(), any -> new ArrayList<>())
                                        .add(version));
        return new History(List.copyOf(releases), versions);
    }

    /**
     * The data as a release left it, with the dates that it had and the graphs of the releases
     * until then.
     *
     * @param files any later state, which has these graphs
     */
    public Factgraph at(LocalDate date, Factgraph files) {
        History until =
                of(releases.stream().filter(release -> !release.date().isAfter(date)).toList());
        var graphs = new TreeMap<String, Graph>();
        until.releases.forEach(
                release -> graphs.put(release.graph(), files.graphs().get(release.graph())));
        until.versions.keySet().stream()
                .flatMap(thing -> until.latestState(thing).stream())
                .flatMap(state -> state.quads().stream())
                .forEach(
                        quad ->
                                graphs.computeIfAbsent(
                                                quad.getGraph().getURI(),
                                                any -> GraphFactory.createDefaultGraph())
                                        .add(quad.asTriple()));
        var left = new Factgraph(graphs);
        return Dates.of(until, left).addTo(left);
    }

    /** The newest version of a thing, its retirement too. */
    public Optional<Version> latest(String thing) {
        var all = versions.getOrDefault(thing, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** What was last stated of a thing; nothing if it is retired. */
    Optional<State> latestState(String thing) {
        return latest(thing).flatMap(Version::state);
    }

    /**
     * Reads all that was ever stated.
     *
     * @throws DamagedRelease if it is not there as it was released
     */
    public void check() {
        all().forEach(Version::state);
    }

    /** What was stated of a thing before a version, if anything was. */
    Optional<State> before(Version version) {
        List<Version> all = versions.get(version.thing());
        int place = all.indexOf(version);
        return place == 0 ? Optional.empty() : all.get(place - 1).state();
    }

    /** The things that the last release did not leave retired. */
    Set<String> living() {
        return versions.keySet().stream()
                .filter(thing -> latest(thing).orElseThrow().kind() != Version.Kind.RETIRED)
                .collect(Collectors.toSet());
    }

    /** Every version of every thing, in the order of the feed. */
    public Stream<Version> all() {
        return releases.stream().flatMap(release -> release.versions().stream());
    }

    public Optional<Version> version(String iri) {
        return versions.getOrDefault(Version.thingOf(iri), List.of()).stream()
                .filter(version -> version.iri().equals(iri))
                .findFirst();
    }

    /**
     * The last version of the thing that {@code iri} is or was a part of, if a release ever stated
     * something of it: the caller knows that no longer anything is.
     */
    public Optional<Version> gone(String iri) {
        return versions.getOrDefault(Thing.of(iri), List.of()).stream()
                        .flatMap(version -> version.state().stream())
                        .flatMap(state -> state.quads().stream())
                        .anyMatch(quad -> quad.getSubject().toString().equals(iri))
                ? latest(Thing.of(iri))
                : Optional.empty();
    }

    /** The date of the last release, if there was one. */
    public Optional<LocalDate> last() {
        return releases.isEmpty()
                ? Optional.empty()
                : Optional.of(releases.get(releases.size() - 1).date());
    }

    /** The place in the feed that was last given, 0 before the first. */
    public int lastOrder() {
        return releases.isEmpty() ? 0 : releases.get(releases.size() - 1).last();
    }

    private static LocalDate date(String graph) {
        String name = graph.substring(Factgraph.HISTORY.length());
        try {
            return LocalDate.parse(name);
        } catch (DateTimeParseException none) {
            throw new UnusableInput(
                    "history/" + name + ".ttl: a release is named by its date, such as 2026-01-31");
        }
    }
}
