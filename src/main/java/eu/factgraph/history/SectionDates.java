package eu.factgraph.history;

import eu.factgraph.dataset.Edition;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;

/**
 * When each section and document last changed: the date of the last release that added, changed or
 * removed one of its statements. The removal of a section is a change of its document.
 *
 * @param now by resource
 * @param pending resources that differ from their last release
 */
record SectionDates(
        ReleaseHistory history, SortedMap<String, ResourceState> now, Set<String> pending) {

    /** By graph of an edition; none if it contains pending changes. */
    Map<String, LocalDate> dates() {
        Set<String> present = present();
        var dates = new TreeMap<String, LocalDate>();
        var releases = history.releases();
        for (int place = releases.size() - 1; place > 0; place--) {
            LocalDate date = releases.get(place).date();
            releases.get(place).versions().stream()
                    .flatMap(version -> changed(history.before(version), version.state()))
                    .flatMap(graph -> section(graph, present).stream())
                    .forEach(graph -> dates.putIfAbsent(graph, date));
        }
        present.forEach(graph -> dates.putIfAbsent(graph, releases.get(0).date()));
        pending.stream()
                .flatMap(
                        iri -> changed(history.latestState(iri), Optional.ofNullable(now.get(iri))))
                .flatMap(graph -> section(graph, present).stream())
                .forEach(dates::remove);
        return dates;
    }

    private Set<String> present() {
        return now.values().stream()
                .flatMap(state -> state.quads().stream())
                .map(quad -> quad.getGraph().getURI())
                .filter(graph -> Edition.of(graph).isPresent())
                .collect(Collectors.toSet());
    }

    private static Optional<String> section(String graph, Set<String> present) {
        return Edition.of(graph)
                .map(edition -> present.contains(graph) ? graph : edition.graph())
                .filter(present::contains);
    }

    /** The graphs of the statements that only one of two states has. */
    private static Stream<String> changed(
            Optional<ResourceState> before, Optional<ResourceState> after) {
        return Stream.concat(only(before, after), only(after, before));
    }

    private static Stream<String> only(Optional<ResourceState> in, Optional<ResourceState> notIn) {
        var only = new HashMap<>(lines(in));
        only.keySet().removeAll(lines(notIn).keySet());
        return only.values().stream().map(quad -> quad.getGraph().getURI());
    }

    private static Map<String, Quad> lines(Optional<ResourceState> state) {
        return state.<Map<String, Quad>>map(ResourceState::statements).orElse(Map.of());
    }
}
