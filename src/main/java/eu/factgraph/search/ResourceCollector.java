package eu.factgraph.search;

import eu.factgraph.dataset.NameProperties;
import eu.factgraph.files.Namespaces;
import eu.factgraph.search.IndexedResource.ResourceType;
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
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/** Collects the resources of a store to index: those with a name, and sections. */
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
    private final Map<Node, Set<Node>> sectionsByResource = new HashMap<>();

    private ResourceCollector(Store store) {
        this.store = store;
        this.graph = store.dataset().getDefaultGraph();
        this.sections = G.nodesOfTypeAsSet(graph, store.node("def/Section"));
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
                .map(this::resource)
                .toList();
    }

    /**
     * Resources with a stated name. Those with a derived name, such as the address of a body, are
     * found through the resource that they are part of.
     */
    private Stream<Node> named() {
        return NameProperties.PREFERRED.stream()
                .flatMap(name -> store.dataset().stream(Node.ANY, Node.ANY, name, Node.ANY))
                .filter(quad -> !quad.isDefaultGraph() && !store.isDerived(quad.getGraph()))
                .map(Quad::getSubject)
                .filter(store::isThing)
                .filter(node -> graph.contains(node, Node.ANY, Node.ANY));
    }

    private IndexedResource resource(Node node) {
        var names = NameProperties.PREFERRED.stream().map(name -> literals(node, List.of(name)));
        return new IndexedResource(
                node,
                type(node),
                names.filter(found -> !found.isEmpty()).findFirst().orElse(List.of()),
                literals(node, NameProperties.ALTERNATIVE),
                literals(node, TEXTS),
                Map.of(
                        SearchFacet.KIND, G.typesOfNodeAsSet(graph, node),
                        SearchFacet.TIER, tiers(node),
                        SearchFacet.SECTION, sectionsByResource.getOrDefault(node, Set.of()),
                        SearchFacet.THEME, themes(node)),
                graph.stream(node, Node.ANY, Node.ANY)
                        .map(Triple::getPredicate)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private ResourceType type(Node node) {
        if (sections.contains(node)) {
            return ResourceType.SECTION;
        }
        return store.isConcept(node) ? ResourceType.CONCEPT : ResourceType.ENTITY;
    }

    private Set<Node> themes(Node node) {
        return THEMES.stream()
                .flatMap(theme -> G.listSP(graph, node, theme).stream())
                .filter(store::isConcept)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Node> tiers(Node node) {
        Node tier = store.node("def/tier");
        return Stream.concat(
                        Stream.of(node),
                        G.listPO(graph, store.node("def/assignedTo"), node).stream())
                .flatMap(subject -> G.listSP(graph, subject, tier).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void addSection(Node section) {
        Set<Node> ancestors = withAncestors(section);
        store.dataset().stream(section, Node.ANY, Node.ANY, Node.ANY)
                .map(Quad::getSubject)
                .distinct()
                .map(subject -> sectionsByResource.computeIfAbsent(subject, any -> new HashSet<>()))
                .forEach(found -> found.addAll(ancestors));
    }

    private Set<Node> withAncestors(Node section) {
        var chain = new LinkedHashSet<Node>();
        Node part = section;
        while (part != null && sections.contains(part) && chain.add(part)) {
            part = G.getSP(graph, part, DCTerms.isPartOf.asNode());
        }
        return chain;
    }

    private List<Node> literals(Node subject, List<Node> properties) {
        return properties.stream()
                .map(property -> G.listSP(graph, subject, property).stream())
                .flatMap(values -> values.filter(Node::isLiteral).sorted(NodeCmp::compareRDFTerms))
                .distinct()
                .toList();
    }
}
