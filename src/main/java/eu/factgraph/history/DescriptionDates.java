package eu.factgraph.history;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * When the description of each resource last changed. A description contains the names of linked
 * resources, so their changes count, and so do removed links. A date may be later than necessary,
 * never earlier, but for what only a changed rule derives otherwise.
 */
final class DescriptionDates {

    private final Map<String, LocalDate> resources;
    private final Map<String, String> foreign = new HashMap<>();
    private final Map<String, LocalDate> latest = new HashMap<>();
    private final Set<String> undated = new HashSet<>();

    /**
     * @param resources dates of those that are as released
     */
    private DescriptionDates(Map<String, LocalDate> resources) {
        this.resources = resources;
    }

    /**
     * By resource; none if the resource or a linked one is pending.
     *
     * @param resources dates of those that are as released
     * @param pending resources that differ from their last release
     */
    static Map<String, LocalDate> of(
            ReleaseHistory history,
            NamedGraphs data,
            Map<String, LocalDate> resources,
            Set<String> pending) {
        var dates = new DescriptionDates(resources);
        dates.latest.putAll(resources);
        dates.undated.addAll(pending);
        pending.stream()
                .flatMap(iri -> history.latestState(iri).stream())
                .flatMap(ResourceState::mentioned)
                .forEach(dates.undated::add);
        for (Release release : history.releases()) {
            release.unlinked().forEach(iri -> dates.touch(iri, release.date()));
        }
        data.quads().forEach(dates::addForeign);
        data.quads().forEach(dates::link);
        dates.latest.keySet().removeAll(dates.undated);
        dates.latest.keySet().retainAll(resources.keySet());
        return Map.copyOf(dates.latest);
    }

    /** The graphs that describe IRIs outside the canonical namespace. */
    private void addForeign(Quad quad) {
        String subject = quad.getSubject().toString();
        if (!subject.startsWith(CanonicalNamespace.CANONICAL)) {
            foreign.put(subject, quad.getGraph().getURI());
        }
    }

    /** A changed subject, object or section changes the descriptions of the other two. */
    private void link(Quad quad) {
        boolean derived = quad.getGraph().getURI().startsWith(NamedGraphs.DERIVED);
        Node section = derived ? quad.getSubject() : quad.getGraph();
        List<String> linked =
                Stream.of(quad.getSubject(), quad.getObject(), section)
                        .filter(Node::isURI)
                        .map(node -> owner(node.getURI()))
                        .filter(owner -> resources.containsKey(owner) || undated.contains(owner))
                        .distinct()
                        .toList();
        for (String one : linked) {
            for (String other : linked) {
                if (resources.containsKey(other)) {
                    touch(one, resources.get(other));
                } else {
                    undated.add(one);
                }
            }
        }
    }

    private String owner(String iri) {
        return foreign.getOrDefault(iri, OwningResource.of(iri));
    }

    private void touch(String resource, LocalDate date) {
        latest.merge(resource, date, ChangeDates::later);
    }
}
