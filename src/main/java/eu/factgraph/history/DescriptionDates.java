package eu.factgraph.history;

import eu.factgraph.files.CanonicalNamespace;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When the description of each resource last changed. A description contains the names of linked
 * resources, so their changes count, and so do removed links. A date may be later than necessary,
 * never earlier.
 *
 * @param resources dates of those that are as released
 * @param pending resources that differ from their last release
 */
record DescriptionDates(
        ReleaseHistory history,
        SortedMap<String, ResourceState> now,
        Map<String, LocalDate> resources,
        Set<String> pending) {

    /** By resource; none if the resource or a linked one is pending. */
    Map<String, LocalDate> dates() {
        Map<String, LocalDate> touched = touched();
        Set<String> near = nearPending();
        var dates = new HashMap<String, LocalDate>();
        neighbours()
                .forEach(
                        (resource, others) -> {
                            if (!near.contains(resource)
                                    && resources.keySet().containsAll(others)) {
                                dates.put(resource, latest(resource, others, touched));
                            }
                        });
        return dates;
    }

    private LocalDate latest(String resource, Set<String> near, Map<String, LocalDate> touched) {
        return Stream.concat(
                        Stream.ofNullable(touched.get(resource)),
                        Stream.concat(Stream.of(resource), near.stream()).map(resources::get))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The last release, but not the first, that changed a link to or from a resource. */
    private Map<String, LocalDate> touched() {
        var touched = new HashMap<String, LocalDate>();
        history.releases().stream()
                .skip(1)
                .flatMap(release -> release.versions().stream())
                .forEach(
                        version ->
                                mentioned(history.before(version), version.state())
                                        .forEach(iri -> touched.put(iri, version.date())));
        return touched;
    }

    /** The resources that a pending one links to or used to link to. */
    private Set<String> nearPending() {
        return pending.stream()
                .flatMap(
                        iri ->
                                mentioned(
                                        history.latestState(iri),
                                        Optional.ofNullable(now.get(iri))))
                .collect(Collectors.toSet());
    }

    /** Of a resource: the linked resources and their graphs; of a graph, all that it contains. */
    private Map<String, Set<String>> neighbours() {
        Map<String, String> foreign = foreign();
        var near = new HashMap<String, Set<String>>();
        now.forEach(
                (resource, state) -> {
                    List<String> others =
                            state.mentioned()
                                    .map(iri -> foreign.getOrDefault(iri, OwningResource.of(iri)))
                                    .filter(now::containsKey)
                                    .distinct()
                                    .toList();
                    Set<String> graphs = graphs(state);
                    add(near, resource, others);
                    others.forEach(other -> add(near, other, graphs));
                    others.forEach(other -> add(near, other, List.of(resource)));
                    graphs.forEach(graph -> add(near, graph, others));
                });
        return near;
    }

    /** The graphs that describe IRIs outside the canonical namespace, by IRI. */
    private Map<String, String> foreign() {
        var foreign = new HashMap<String, String>();
        now.forEach(
                (resource, state) ->
                        state.quads().stream()
                                .map(quad -> quad.getSubject().toString())
                                .filter(iri -> !iri.startsWith(CanonicalNamespace.CANONICAL))
                                .forEach(iri -> foreign.put(iri, resource)));
        return foreign;
    }

    private Set<String> graphs(ResourceState state) {
        return state.quads().stream()
                .map(quad -> quad.getGraph().getURI())
                .filter(now::containsKey)
                .collect(Collectors.toSet());
    }

    private static void add(
            Map<String, Set<String>> near, String resource, Iterable<String> others) {
        Set<String> all = near.computeIfAbsent(resource, any -> new HashSet<>());
        others.forEach(all::add);
    }

    private static Stream<String> mentioned(
            Optional<ResourceState> before, Optional<ResourceState> after) {
        return Stream.concat(before.stream(), after.stream())
                .flatMap(ResourceState::mentioned)
                .map(OwningResource::of);
    }
}
