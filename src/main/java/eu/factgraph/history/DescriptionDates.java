package eu.factgraph.history;

import eu.factgraph.files.CanonicalNamespace;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * When the description of each thing last changed. It holds the names of what the thing points to
 * and what points to it, so their changes count, and links that are no longer there do too. Where
 * in doubt a date is later than it need be, never earlier.
 *
 * @param things dates of those that are as they were released
 * @param pending those that are not
 */
record DescriptionDates(
        ReleaseHistory history,
        SortedMap<String, ResourceState> now,
        Map<String, LocalDate> things,
        Set<String> pending) {

    /** By thing; none where anything near is not as it was released. */
    Map<String, LocalDate> dates() {
        Map<String, LocalDate> touched = touched();
        Set<String> near = nearPending();
        var dates = new HashMap<String, LocalDate>();
        neighbours()
                .forEach(
                        (thing, others) -> {
                            if (!near.contains(thing) && things.keySet().containsAll(others)) {
                                dates.put(thing, latest(thing, others, touched));
                            }
                        });
        return dates;
    }

    private LocalDate latest(String thing, Set<String> near, Map<String, LocalDate> touched) {
        return Stream.concat(
                        Stream.ofNullable(touched.get(thing)),
                        Stream.concat(Stream.of(thing), near.stream()).map(things::get))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The last release that changed a link to or from a thing; the first moves no date. */
    private Map<String, LocalDate> touched() {
        var touched = new HashMap<String, LocalDate>();
        history.releases().stream()
                .skip(1)
                .flatMap(release -> release.versions().stream())
                .forEach(
                        version ->
                                Stream.concat(
                                                mentioned(history.before(version).orElse(null)),
                                                mentioned(version.state().orElse(null)))
                                        .forEach(thing -> touched.put(thing, version.date())));
        return touched;
    }

    /** What is linked, or was, with something that no release has as it is. */
    private Set<String> nearPending() {
        var near = new HashSet<String>();
        for (String thing : pending) {
            ResourceState last = history.latestState(thing).orElse(null);
            Stream.concat(mentioned(last), mentioned(now.get(thing))).forEach(near::add);
        }
        return near;
    }

    /**
     * Of a thing: what it points to and what points to it, with the graphs that say so; of a graph,
     * all that stands in it.
     */
    private Map<String, Set<String>> neighbours() {
        Map<String, String> foreign = foreign();
        var near = new HashMap<String, Set<String>>();
        now.forEach(
                (thing, state) -> {
                    List<String> others =
                            state.mentioned()
                                    .map(iri -> foreign.getOrDefault(iri, OwningResource.of(iri)))
                                    .filter(now::containsKey)
                                    .distinct()
                                    .toList();
                    Set<String> graphs = graphs(state);
                    add(near, thing, others);
                    others.forEach(other -> add(near, other, graphs));
                    others.forEach(other -> add(near, other, List.of(thing)));
                    graphs.forEach(graph -> add(near, graph, others));
                });
        return near;
    }

    /** The graph that names an IRI that is not ours. */
    private Map<String, String> foreign() {
        var foreign = new HashMap<String, String>();
        now.forEach(
                (thing, state) ->
                        state.quads().stream()
                                .map(quad -> quad.getSubject().toString())
                                .filter(
                                        subject ->
                                                !subject.startsWith(CanonicalNamespace.CANONICAL))
                                .forEach(subject -> foreign.put(subject, thing)));
        return foreign;
    }

    private Set<String> graphs(ResourceState state) {
        var graphs = new HashSet<String>();
        state.quads().forEach(quad -> graphs.add(quad.getGraph().getURI()));
        graphs.retainAll(now.keySet());
        return graphs;
    }

    private static void add(Map<String, Set<String>> near, String thing, Iterable<String> others) {
        Set<String> all = near.computeIfAbsent(thing, any -> new HashSet<>());
        others.forEach(all::add);
    }

    private static Stream<String> mentioned(ResourceState state) {
        return Stream.ofNullable(state)
                .flatMap(ResourceState::mentioned)
                .map(OwningResource::of)
                .distinct();
    }
}
