package eu.factgraph.search;

import eu.factgraph.dataset.NameProperties;
import eu.factgraph.files.Namespaces;
import eu.factgraph.store.Store;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Collects what can be found in a store: things and concepts with a name, and sections. */
final class ResourceCollector {

    private static final List<Node> TEXTS =
            List.of(DCTerms.description.asNode(), SKOS.definition.asNode(), SKOS.note.asNode());
    private static final List<Node> THEMES =
            List.of(
                    DCTerms.subject.asNode(),
                    NodeFactory.createURI(Namespaces.ELI + "is_about"),
                    NodeFactory.createURI(Namespaces.CV + "thematicArea"));

    private final Store store;
    private final Graph graph;
    private final Set<Node> sections;
    private final Map<Node, Set<Node>> sectionsByThing = new HashMap<>();

    private ResourceCollector(Store store) {
        this.store = store;
        this.graph = store.dataset().getDefaultGraph();
        this.sections =
                graph.stream(Node.ANY, RDF.Nodes.type, store.node("def/Section"))
                        .map(Triple::getSubject)
                        .collect(Collectors.toSet());
        sections.forEach(this::addSection);
    }

    /** Sorted by IRI. */
    static List<IndexedResource> in(Store store) {
        return new ResourceCollector(store).all();
    }

    private List<IndexedResource> all() {
        return Stream.concat(named(), sections.stream())
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .map(this::entry)
                .toList();
    }

    /**
     * Things with a name that somebody wrote: what rules name, such as the address of a body, is
     * found by what it is part of.
     */
    private Stream<Node> named() {
        return NameProperties.PREFERRED.stream()
                .flatMap(name -> store.dataset().stream(Node.ANY, Node.ANY, name, Node.ANY))
                .filter(quad -> !quad.isDefaultGraph() && !store.isDerived(quad.getGraph()))
                .map(Quad::getSubject)
                .filter(store::isThing)
                .filter(thing -> graph.contains(thing, Node.ANY, Node.ANY));
    }

    private IndexedResource entry(Node thing) {
        return new IndexedResource(
                thing,
                sort(thing),
                NameProperties.PREFERRED.stream()
                        .map(name -> literals(thing, List.of(name)))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                literals(thing, NameProperties.ALTERNATIVE),
                literals(thing, TEXTS),
                Map.of(
                        SearchFacet.KIND,
                        objects(thing, RDF.Nodes.type),
                        SearchFacet.TIER,
                        tiers(thing),
                        SearchFacet.SECTION,
                        sectionsByThing.getOrDefault(thing, Set.of()),
                        SearchFacet.THEME,
                        THEMES.stream()
                                .flatMap(theme -> objects(thing, theme).stream())
                                .filter(store::isConcept)
                                .collect(Collectors.toUnmodifiableSet())),
                graph.stream(thing, Node.ANY, Node.ANY)
                        .map(Triple::getPredicate)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private IndexedResource.EntryType sort(Node thing) {
        if (sections.contains(thing)) {
            return IndexedResource.EntryType.SECTION;
        }
        return store.isConcept(thing)
                ? IndexedResource.EntryType.CONCEPT
                : IndexedResource.EntryType.THING;
    }

    private Set<Node> tiers(Node thing) {
        Node tier = store.node("def/tier");
        return Stream.concat(
                        Stream.of(thing),
                        graph.stream(Node.ANY, store.node("def/assignedTo"), thing)
                                .map(Triple::getSubject))
                .flatMap(bearer -> objects(bearer, tier).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void addSection(Node section) {
        Set<Node> whole = withThoseAbove(section);
        store.dataset().stream(section, Node.ANY, Node.ANY, Node.ANY)
                .map(Quad::getSubject)
                .distinct()
                .forEach(
                        subject ->
                                sectionsByThing
                                        .computeIfAbsent(subject, any -> new HashSet<>())
                                        .addAll(whole));
    }

    private Set<Node> withThoseAbove(Node section) {
        var chain = new LinkedHashSet<Node>();
        Node part = section;
        while (part != null && sections.contains(part) && chain.add(part)) {
            part = objects(part, DCTerms.isPartOf.asNode()).stream().findFirst().orElse(null);
        }
        return chain;
    }

    private Set<Node> objects(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Node> literals(Node subject, List<Node> properties) {
        return properties.stream()
                .flatMap(
                        property ->
                                graph.stream(subject, property, Node.ANY)
                                        .map(Triple::getObject)
                                        .filter(Node::isLiteral)
                                        .sorted(NodeCmp::compareRDFTerms))
                .distinct()
                .toList();
    }
}
