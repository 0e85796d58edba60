package eu.factgraph.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.InvalidInput;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * All releases, oldest first.
 *
 * @param versions of each resource, oldest first
 */
public record ReleaseHistory(List<Release> releases, Map<String, List<ResourceVersion>> versions) {

    /**
     * @param data folder that {@code files} was read from
     * @throws InvalidInput if the files of a release are incomplete or contradict each other
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
        var versions =
                releases.stream()
                        .flatMap(release -> release.versions().stream())
                        .collect(
                                groupingBy(
                                        ResourceVersion::resource, LinkedHashMap::new, toList()));
        return new ReleaseHistory(List.copyOf(releases), versions);
    }

    /**
     * The data of a release, with its dates and the graphs of the releases up to it.
     *
     * @param files a later state, which contains these graphs
     */
    public NamedGraphs at(LocalDate date, NamedGraphs files) {
        ReleaseHistory until =
                of(releases.stream().filter(release -> !release.date().isAfter(date)).toList());
        var graphs = new TreeMap<String, Graph>();
        until.releases.forEach(
                release -> graphs.put(release.graph(), files.graphs().get(release.graph())));
        until.versions.keySet().stream()
                .flatMap(resource -> until.latestState(resource).stream())
                .flatMap(state -> state.quads().stream())
                .forEach(
                        quad ->
                                graphs.computeIfAbsent(
                                                quad.getGraph().getURI(),
                                                any -> GraphFactory.createDefaultGraph())
                                        .add(quad.asTriple()));
        var data = new NamedGraphs(graphs);
        return ChangeDates.of(until, data).addTo(data);
    }

    /** The newest version of a resource, which may be its retirement. */
    public Optional<ResourceVersion> latest(String resource) {
        return versions.getOrDefault(resource, List.of()).stream().reduce((one, next) -> next);
    }

    /** The newest state of a resource; empty if it is retired. */
    Optional<ResourceState> latestState(String resource) {
        return latest(resource).flatMap(ResourceVersion::state);
    }

    /**
     * Reads all states.
     *
     * @throws CorruptRelease if one cannot be read or differs from what was released
     */
    public void check() {
        all().forEach(ResourceVersion::state);
    }

    /** The state of a resource before a version. */
    Optional<ResourceState> before(ResourceVersion version) {
        List<ResourceVersion> all = versions.get(version.resource());
        int place = all.indexOf(version);
        return place == 0 ? Optional.empty() : all.get(place - 1).state();
    }

    /** The resources that are not retired. */
    Set<String> living() {
        return versions.keySet().stream()
                .filter(resource -> !latest(resource).orElseThrow().isRetired())
                .collect(toSet());
    }

    /** All versions, in feed order. */
    public Stream<ResourceVersion> all() {
        return releases.stream().flatMap(release -> release.versions().stream());
    }

    public Optional<ResourceVersion> version(String iri) {
        return versions.getOrDefault(ResourceVersion.resourceOf(iri), List.of()).stream()
                .filter(version -> version.iri().equals(iri))
                .findFirst();
    }

    /**
     * The last version of the resource that {@code iri} is or was a part of, if a release ever
     * described {@code iri}; the caller has checked that the data no longer does.
     */
    public Optional<ResourceVersion> gone(String iri) {
        return versions.getOrDefault(OwningResource.of(iri), List.of()).stream()
                        .flatMap(version -> version.state().stream())
                        .flatMap(state -> state.quads().stream())
                        .anyMatch(quad -> quad.getSubject().toString().equals(iri))
                ? latest(OwningResource.of(iri))
                : Optional.empty();
    }

    public Optional<LocalDate> last() {
        return releases.stream().map(Release::date).reduce((one, next) -> next);
    }

    /** The last place in the feed that was assigned; 0 if none. */
    public int lastOrder() {
        return releases.isEmpty() ? 0 : releases.get(releases.size() - 1).last();
    }

    private static LocalDate date(String graph) {
        String name = graph.substring(NamedGraphs.HISTORY.length());
        try {
            return LocalDate.parse(name);
        } catch (DateTimeParseException none) {
            throw new InvalidInput(
                    "history/%s.ttl: the name of a release is its date, such as 2026-01-31"
                            .formatted(name));
        }
    }
}
