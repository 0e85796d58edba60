package eu.factgraph.history;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;

/**
 * The dates of the releases that last changed the current data. What differs from its last release
 * has no date.
 *
 * @param releases reads them, when they are needed
 * @param version date of the last release; empty if the data differs from it
 * @param resources by IRI
 * @param derived those that only the rules of an edition describe, such as its dataset; they change
 *     when the edition does
 * @param sections by graph of an edition, the document included
 * @param descriptions by IRI of the resource; a description also changes with the resources that it
 *     links to or that link to it
 */
public record ChangeDates(
        Supplier<ReleaseHistory> releases,
        Optional<LocalDate> version,
        Map<String, LocalDate> resources,
        Map<String, LocalDate> derived,
        Map<String, LocalDate> sections,
        Map<String, LocalDate> descriptions) {

    public static ChangeDates of(ReleaseHistory history, NamedGraphs data) {
        if (history.releases().isEmpty()) {
            return none();
        }
        SortedMap<String, ResourceState> now = ResourceState.all(data);
        var resources = new TreeMap<String, LocalDate>();
        now.forEach(
                (resource, state) ->
                        history.latest(resource)
                                .filter(version -> version.isOf(state))
                                .ifPresent(version -> resources.put(resource, version.date())));
        var pending = new TreeSet<>(now.keySet());
        pending.addAll(history.living());
        pending.removeAll(resources.keySet());
        var sections = SectionDates.of(history, data, now, pending);
        Map<String, LocalDate> ofSections = sections.dates();
        Map<Edition, LocalDate> editions = sections.editions(ofSections);
        var derived = new TreeMap<String, LocalDate>();
        derived(data, now.keySet())
                .forEach(
                        (iri, edition) ->
                                Optional.ofNullable(editions.get(edition))
                                        .ifPresent(date -> derived.put(iri, date)));
        return new ChangeDates(
                () -> history,
                history.last().filter(last -> pending.isEmpty()),
                resources,
                derived,
                ofSections,
                DescriptionDates.of(history, data, merged(resources, derived), pending));
    }

    private static Map<String, Edition> derived(NamedGraphs data, Set<String> stated) {
        var derived = new TreeMap<String, Edition>();
        data.quads()
                .filter(quad -> quad.getGraph().getURI().startsWith(NamedGraphs.DERIVED))
                .forEach(
                        quad -> {
                            String owner = OwningResource.of(quad);
                            if (!stated.contains(owner)
                                    && Unit.of(quad.getGraph().getURI())
                                            instanceof Edition edition) {
                                derived.put(owner, edition);
                            }
                        });
        return derived;
    }

    private static Map<String, LocalDate> merged(
            Map<String, LocalDate> stated, Map<String, LocalDate> derived) {
        var merged = new HashMap<>(stated);
        merged.putAll(derived);
        return merged;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    public static ChangeDates none() {
        ReleaseHistory none = ReleaseHistory.of(List.of());
        return new ChangeDates(
                () -> none, Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    public ReleaseHistory history() {
        return releases.get();
    }

    /** The date of the description of the resource that {@code iri} is, or is a part of. */
    public Optional<LocalDate> ofDescription(String iri) {
        return Optional.ofNullable(descriptions.get(OwningResource.of(iri)));
    }

    /** Adds {@link DatesGraph}, if anything is as released. */
    public NamedGraphs addTo(NamedGraphs data) {
        return graph(data).map(graph -> data.with(DatesGraph.IRI, graph)).orElse(data);
    }

    /** The {@link DatesGraph} of the data, if anything is as released. */
    public Optional<Graph> graph(NamedGraphs data) {
        return resources.isEmpty()
                ? Optional.empty()
                : Optional.of(new DatesGraph(this, data).graph());
    }
}
