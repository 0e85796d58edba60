package eu.factgraph.history;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * When each section and document last changed: the date of the last release that added, changed or
 * removed one of its statements. The removal of a section is a change of its document.
 *
 * @param present graphs of editions
 * @param now by resource
 * @param pending resources that differ from their last release
 */
record SectionDates(
        ReleaseHistory history,
        Set<String> present,
        SortedMap<String, ResourceState> now,
        Set<String> pending) {

    static SectionDates of(
            ReleaseHistory history,
            NamedGraphs data,
            SortedMap<String, ResourceState> now,
            Set<String> pending) {
        Set<String> present =
                data.graphs().keySet().stream()
                        .filter(graph -> Edition.of(graph).isPresent())
                        .collect(Collectors.toSet());
        return new SectionDates(history, present, now, pending);
    }

    /** By graph of an edition; none if it contains pending changes. */
    Map<String, LocalDate> dates() {
        var dates = new TreeMap<String, LocalDate>();
        LocalDate first = history.releases().get(0).date();
        present.forEach(graph -> dates.put(graph, first));
        for (Release release : history.releases()) {
            release.sections().stream()
                    .flatMap(graph -> section(graph).stream())
                    .forEach(graph -> dates.put(graph, release.date()));
        }
        pending.stream()
                .flatMap(
                        iri ->
                                ResourceState.changedGraphs(
                                        history.latestState(iri), Optional.ofNullable(now.get(iri)))
                                        .stream())
                .flatMap(graph -> section(graph).stream())
                .forEach(dates::remove);
        return dates;
    }

    /** The newest date of its sections for each edition; none if one has pending changes. */
    Map<Edition, LocalDate> editions(Map<String, LocalDate> dates) {
        var editions = new TreeMap<Edition, LocalDate>();
        var undated = new HashSet<Edition>();
        for (String graph : present) {
            Edition edition = Edition.of(graph).orElseThrow();
            Optional.ofNullable(dates.get(graph))
                    .ifPresentOrElse(
                            date -> editions.merge(edition, date, ChangeDates::later),
                            () -> undated.add(edition));
        }
        editions.keySet().removeAll(undated);
        return editions;
    }

    private Optional<String> section(String graph) {
        return Edition.of(graph)
                .map(edition -> present.contains(graph) ? graph : edition.graph())
                .filter(present::contains);
    }
}
