package eu.factgraph.history;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.NamedGraphs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * When the data as it is now was last changed: by the release that did, and unknown where it is not
 * as it was released.
 *
 * @param history that it follows from
 * @param version date of the last release, if all is as that left it
 * @param things by IRI
 * @param sections by graph of an edition, the document too: with all that stands in it
 * @param descriptions of things, by the thing's IRI: a description changes with what the thing
 *     points to and with what points to it
 */
public record ChangeDates(
        ReleaseHistory history,
        Optional<LocalDate> version,
        Map<String, LocalDate> things,
        Map<String, LocalDate> sections,
        Map<String, LocalDate> descriptions) {

    /** The graph that holds the dates of things. */
    private static final String GRAPH = NamedGraphs.DERIVED + "modified";

    private static final String TITLE = "When each thing was last changed, by the releases";

    private static final Node MODIFIED = DCTerms.modified.asNode();

    public static ChangeDates of(ReleaseHistory history, NamedGraphs data) {
        if (history.releases().isEmpty()) {
            return none();
        }
        SortedMap<String, ResourceState> now = ResourceState.all(data);
        var things = new TreeMap<String, LocalDate>();
        now.forEach(
                (thing, state) ->
                        history.latest(thing)
                                .filter(version -> version.isOf(state))
                                .ifPresent(version -> things.put(thing, version.date())));
        Set<String> pending = pending(history, now, things);
        return new ChangeDates(
                history,
                history.last().filter(last -> pending.isEmpty()),
                things,
                new SectionDates(history, now, pending).dates(),
                new DescriptionDates(history, now, things, pending).dates());
    }

    /** The things that are not as they were released; those that are and stay retired are. */
    private static Set<String> pending(
            ReleaseHistory history,
            SortedMap<String, ResourceState> now,
            Map<String, LocalDate> things) {
        var pending = new TreeSet<>(now.keySet());
        pending.addAll(history.living());
        pending.removeAll(things.keySet());
        return pending;
    }

    /** Of what no release ever saw. */
    public static ChangeDates none() {
        return new ChangeDates(
                ReleaseHistory.of(List.of()), Optional.empty(), Map.of(), Map.of(), Map.of());
    }

    /** The date of the description of {@code iri}, a thing or a part of one. */
    public Optional<LocalDate> ofDescription(String iri) {
        return Optional.ofNullable(descriptions.get(OwningResource.of(iri)));
    }

    /**
     * {@code data} with the date of each thing and section; one that states a date of its own, such
     * as a source, keeps that alone.
     */
    public NamedGraphs addTo(NamedGraphs data) {
        if (things.isEmpty()) {
            return data;
        }
        Graph dates = GraphFactory.createDefaultGraph();
        Node graph = NodeFactory.createURI(GRAPH);
        dates.add(graph, RDF.Nodes.type, FOAF.Document.asNode());
        dates.add(graph, DCTerms.title.asNode(), Language.EN.literal(TITLE));
        Set<Node> dated = dated(data);
        var all = new TreeMap<>(things);
        all.keySet().removeIf(thing -> Edition.of(thing).isPresent());
        all.putAll(sections);
        all.forEach(
                (thing, date) -> {
                    Node node = NodeFactory.createURI(thing);
                    if (!dated.contains(node)) {
                        dates.add(
                                node,
                                MODIFIED,
                                NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate));
                    }
                });
        return data.with(GRAPH, dates);
    }

    private static Set<Node> dated(NamedGraphs data) {
        return data.graphs().values().stream()
                .flatMap(graph -> graph.stream(Node.ANY, MODIFIED, Node.ANY))
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
    }
}
