package eu.factgraph.history;

import static org.apache.jena.datatypes.xsd.XSDDatatype.XSDdate;
import static org.apache.jena.graph.NodeFactory.createLiteralDT;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Unit;
import eu.factgraph.files.Namespaces;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * The dates of the releases that last changed the current data. What differs from its last release
 * has no date.
 *
 * @param version date of the last release; empty if the data differs from it
 * @param resources by IRI
 * @param sections by graph of an edition, the document included
 * @param descriptions by IRI of the resource; a description also changes with the resources that it
 *     links to or that link to it
 */
public record ChangeDates(
        ReleaseHistory history,
        Optional<LocalDate> version,
        Map<String, LocalDate> resources,
        Map<String, LocalDate> sections,
        Map<String, LocalDate> descriptions) {

    /** The graph of the dates; the first and the last release are its own. */
    public static final String GRAPH = NamedGraphs.DERIVED + "modified";

    private static final String TITLE = "When each item was last changed, by the releases";

    private static final Node MODIFIED = DCTerms.modified.asNode();

    private static final Node ISSUED = DCTerms.issued.asNode();

    private static final List<Node> DATASETS =
            List.of(DCAT.Dataset.asNode(), NodeFactory.createURI(Namespaces.QB + "DataSet"));

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
        derived(data, now.keySet())
                .forEach(
                        (iri, edition) -> {
                            if (editions.containsKey(edition)) {
                                resources.put(iri, editions.get(edition));
                            }
                        });
        return new ChangeDates(
                history,
                history.last().filter(last -> pending.isEmpty()),
                resources,
                ofSections,
                DescriptionDates.of(history, data, resources, pending));
    }

    /** The resources that only rules describe, such as the dataset of an edition. */
    private static Map<String, Edition> derived(NamedGraphs data, Set<String> stated) {
        var derived = new TreeMap<String, Edition>();
        data.quads()
                .filter(quad -> quad.getGraph().getURI().startsWith(NamedGraphs.DERIVED))
                .forEach(
                        quad -> {
                            String owner = OwningResource.of(quad);
                            if (!stated.contains(owner)
                                    && Unit.of(quad.getGraph().getURI()).orElseThrow()
                                            instanceof Edition edition) {
                                derived.put(owner, edition);
                            }
                        });
        return derived;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    public static ChangeDates none() {
        return new ChangeDates(
                ReleaseHistory.of(List.of()), Optional.empty(), Map.of(), Map.of(), Map.of());
    }

    /** The date of the description of the resource that {@code iri} is, or is a part of. */
    public Optional<LocalDate> ofDescription(String iri) {
        return Optional.ofNullable(descriptions.get(OwningResource.of(iri)));
    }

    /** Adds the date of each resource and section that states none of its own. */
    public NamedGraphs addTo(NamedGraphs data) {
        if (resources.isEmpty()) {
            return data;
        }
        Graph dates = GraphFactory.createGraphMem();
        Node graph = NodeFactory.createURI(GRAPH);
        dates.add(graph, RDF.Nodes.type, FOAF.Document.asNode());
        dates.add(graph, DCTerms.title.asNode(), Language.EN.literal(TITLE));
        dates.add(graph, ISSUED, literal(history.releases().get(0).date()));
        dates.add(graph, MODIFIED, literal(history.last().orElseThrow()));
        addModified(dates, data);
        addIssued(dates, data);
        return data.with(GRAPH, dates);
    }

    private void addModified(Graph dates, NamedGraphs data) {
        Set<Node> dated =
                data.graphs().values().stream()
                        .flatMap(own -> own.stream(Node.ANY, MODIFIED, Node.ANY))
                        .map(Triple::getSubject)
                        .collect(Collectors.toSet());
        var all = new TreeMap<>(resources);
        all.keySet().removeIf(resource -> Edition.of(resource).isPresent());
        all.putAll(sections);
        all.forEach(
                (resource, date) -> {
                    Node node = NodeFactory.createURI(resource);
                    if (!dated.contains(node)) {
                        dates.add(node, MODIFIED, literal(date));
                    }
                });
    }

    /** When each dataset was first released; that of an edition, with its document. */
    private void addIssued(Graph dates, NamedGraphs data) {
        data.graphs()
                .forEach(
                        (name, graph) ->
                                DATASETS.stream()
                                        .flatMap(
                                                type ->
                                                        graph.stream(
                                                                Node.ANY, RDF.Nodes.type, type))
                                        .map(Triple::getSubject)
                                        .forEach(
                                                dataset ->
                                                        issued(dataset, name)
                                                                .ifPresent(
                                                                        date ->
                                                                                dates.add(
                                                                                        dataset,
                                                                                        ISSUED,
                                                                                        literal(
                                                                                                date)))));
    }

    private Optional<LocalDate> issued(Node dataset, String graph) {
        return history.first(dataset.getURI())
                .or(
                        () ->
                                Unit.of(graph)
                                        .filter(Edition.class::isInstance)
                                        .map(Edition.class::cast)
                                        .flatMap(edition -> history.first(edition.graph())));
    }

    private static Node literal(LocalDate date) {
        return createLiteralDT(date.toString(), XSDdate);
    }
}
