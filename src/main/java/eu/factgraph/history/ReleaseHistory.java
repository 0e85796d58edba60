package eu.factgraph.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import java.nio.file.Path;
import java.time.LocalDate;
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
     * @param data folder of the data
     * @throws eu.factgraph.files.InvalidInput if the files of a release are incomplete or
     *     contradict each other
     */
    public static ReleaseHistory read(Path data) {
        List<Release> releases = new ReleaseFiles(data).read();
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

    /** The releases up to a date. */
    public ReleaseHistory until(LocalDate date) {
        return of(releases.stream().filter(release -> !release.date().isAfter(date)).toList());
    }

    /** What was stated after the last release. */
    public NamedGraphs stated() {
        var graphs = new TreeMap<String, Graph>();
        all().filter(version -> latest(version.resource()).orElseThrow().equals(version))
                .flatMap(version -> version.state().stream())
                .flatMap(state -> state.quads().stream())
                .forEach(
                        quad ->
                                graphs.computeIfAbsent(
                                                quad.getGraph().getURI(),
                                                any -> GraphFactory.createGraphMem())
                                        .add(quad.asTriple()));
        return new NamedGraphs(graphs);
    }

    /** The newest version of a resource, which may be its retirement. */
    public Optional<ResourceVersion> latest(String resource) {
        List<ResourceVersion> all = versions.getOrDefault(resource, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The newest state of a resource; empty if it is retired. */
    Optional<ResourceState> latestState(String resource) {
        return latest(resource).flatMap(ResourceVersion::state);
    }

    /** The date of the first release that described a resource. */
    Optional<LocalDate> first(String resource) {
        return versions.getOrDefault(resource, List.of()).stream()
                .map(ResourceVersion::date)
                .findFirst();
    }

    /**
     * Reads all states.
     *
     * @throws CorruptRelease if one cannot be read or differs from what was released
     */
    public void check() {
        all().forEach(ResourceVersion::state);
    }

    /** The name of the resource, or of a retired one the last, and the date. */
    public String title(ResourceVersion version) {
        String resource = version.resource();
        String name =
                version.state()
                        .or(() -> before(version))
                        .flatMap(state -> state.name(resource))
                        .orElse(resource.substring(CanonicalNamespace.CANONICAL.length()));
        return name + ", " + version.date();
    }

    /** The state of a resource before a version. */
    private Optional<ResourceState> before(ResourceVersion version) {
        List<ResourceVersion> all = versions.get(version.resource());
        int place = all.indexOf(version);
        return place <= 0 ? Optional.empty() : all.get(place - 1).state();
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
        return releases.isEmpty()
                ? Optional.empty()
                : Optional.of(releases.get(releases.size() - 1).date());
    }

    /** The last place in the feed that was assigned; 0 if none. */
    public int lastOrder() {
        return releases.isEmpty() ? 0 : releases.get(releases.size() - 1).last();
    }
}
