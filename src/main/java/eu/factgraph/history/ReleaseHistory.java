package eu.factgraph.history;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.InvalidInput;
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
public record ReleaseHistory(List<Release> releases, Map<String, List<ResourceVersion>> versions) {

    /**
     * @param data folder that {@code files} was read from
     * @throws InvalidInput if the files of a release do not say what they must, or contradict one
     *     another
     */
    public static ReleaseHistory read(NamedGraphs files, Path data) {
        var stored = new ReleaseFiles(data);
        List<Release> releases =
                files.graphs().entrySet().stream()
                        .filter(graph -> NamedGraphs.isHistory(graph.getKey()))
                        .map(graph -> stored.read(date(graph.getKey()), graph.getValue()))
                        .toList();
        ReleaseSequence.check(releases);
        return of(releases);
    }

    public static ReleaseHistory of(List<Release> releases) {
        var versions = new LinkedHashMap<String, List<ResourceVersion>>();
        releases.stream()
                .flatMap(release -> release.versions().stream())
                .forEach(
                        version ->
                                versions.computeIfAbsent(version.thing(), any -> new ArrayList<>())
                                        .add(version));
        return new ReleaseHistory(List.copyOf(releases), versions);
    }

    /**
     * The data as a release left it, with the dates that it had and the graphs of the releases
     * until then.
     *
     * @param files any later state, which has these graphs
     */
    public NamedGraphs at(LocalDate date, NamedGraphs files) {
        ReleaseHistory until =
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
        var left = new NamedGraphs(graphs);
        return ChangeDates.of(until, left).addTo(left);
    }

    /** The newest version of a thing, its retirement too. */
    public Optional<ResourceVersion> latest(String thing) {
        var all = versions.getOrDefault(thing, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** What was last stated of a thing; nothing if it is retired. */
    Optional<ResourceState> latestState(String thing) {
        return latest(thing).flatMap(ResourceVersion::state);
    }

    /**
     * Reads all that was ever stated.
     *
     * @throws CorruptRelease if it is not there as it was released
     */
    public void check() {
        all().forEach(ResourceVersion::state);
    }

    /** What was stated of a thing before a version, if anything was. */
    Optional<ResourceState> before(ResourceVersion version) {
        List<ResourceVersion> all = versions.get(version.thing());
        int place = all.indexOf(version);
        return place == 0 ? Optional.empty() : all.get(place - 1).state();
    }

    /** The things that the last release did not leave retired. */
    Set<String> living() {
        return versions.keySet().stream()
                .filter(
                        thing ->
                                latest(thing).orElseThrow().kind()
                                        != ResourceVersion.ChangeType.RETIRED)
                .collect(Collectors.toSet());
    }

    /** Every version of every thing, in the order of the feed. */
    public Stream<ResourceVersion> all() {
        return releases.stream().flatMap(release -> release.versions().stream());
    }

    public Optional<ResourceVersion> version(String iri) {
        return versions.getOrDefault(ResourceVersion.thingOf(iri), List.of()).stream()
                .filter(version -> version.iri().equals(iri))
                .findFirst();
    }

    /**
     * The last version of the thing that {@code iri} is or was a part of, if a release ever stated
     * something of it: the caller knows that no longer anything is.
     */
    public Optional<ResourceVersion> gone(String iri) {
        return versions.getOrDefault(OwningResource.of(iri), List.of()).stream()
                        .flatMap(version -> version.state().stream())
                        .flatMap(state -> state.quads().stream())
                        .anyMatch(quad -> quad.getSubject().toString().equals(iri))
                ? latest(OwningResource.of(iri))
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
        String name = graph.substring(NamedGraphs.HISTORY.length());
        try {
            return LocalDate.parse(name);
        } catch (DateTimeParseException none) {
            throw new InvalidInput(
                    "history/" + name + ".ttl: a release is named by its date, such as 2026-01-31");
        }
    }
}
