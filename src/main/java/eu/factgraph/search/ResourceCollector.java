package eu.factgraph.search;

import eu.factgraph.dataset.NameProperties;
import eu.factgraph.files.Namespaces;
import eu.factgraph.search.IndexedResource.ResourceType;
import eu.factgraph.store.Store;
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
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Describes resources by the statements of one edition, and those that all editions share. */
final class ResourceCollector {

    private static final List<Node> TEXTS =
            List.of(DCTerms.description.asNode(), SKOS.definition.asNode(), SKOS.note.asNode());
    private static final List<Node> THEMES =
            List.of(
                    DCTerms.subject.asNode(),
                    NodeFactory.createURI(Namespaces.ELI + "is_about"),
                    NodeFactory.createURI(Namespaces.CV + "thematicArea"));

    private final Store edition;
    private final Graph own;
    private final List<Graph> around;
    private final Set<Node> sections;
    private final Map<Node, Set<Node>> sectionsByResource = new HashMap<>();

    /**
     * @param edition its graphs, with their merge as default graph
     * @param around the graphs that describe what it mentions
     */
    ResourceCollector(Store edition, List<Graph> around) {
        this.edition = edition;
        this.own = edition.dataset().getDefaultGraph();
        this.around = around;
        this.sections = Set.copyOf(G.nodesOfTypeAsSet(own, edition.node("def/Section")));
        sections.forEach(this::addSection);
    }

    Set<Node> sections() {
        return sections;
    }

    IndexedResource resource(Node node) {
        Map<Node, Set<Node>> values =
                Stream.concat(Stream.of(own), around.stream())
                        .flatMap(graph -> graph.stream(node, Node.ANY, Node.ANY))
                        .collect(
                                Collectors.groupingBy(
                                        Triple::getPredicate,
                                        Collectors.mapping(Triple::getObject, Collectors.toSet())));
        var names = NameProperties.PREFERRED.stream().map(name -> literals(values, List.of(name)));
        return new IndexedResource(
                node,
                type(node),
                names.filter(found -> !found.isEmpty()).findFirst().orElse(List.of()),
                literals(values, NameProperties.ALTERNATIVE),
                literals(values, TEXTS),
                Map.of(
                        SearchFacet.KIND, values.getOrDefault(RDF.Nodes.type, Set.of()),
                        SearchFacet.TIER, tiers(node, values),
                        SearchFacet.SECTION, sectionsByResource.getOrDefault(node, Set.of()),
                        SearchFacet.THEME, themes(values)),
                Set.copyOf(values.keySet()));
    }

    private ResourceType type(Node node) {
        if (sections.contains(node)) {
            return ResourceType.SECTION;
        }
        return edition.isConcept(node) ? ResourceType.CONCEPT : ResourceType.ENTITY;
    }

    private Set<Node> themes(Map<Node, Set<Node>> values) {
        return THEMES.stream()
                .flatMap(theme -> values.getOrDefault(theme, Set.of()).stream())
                .filter(edition::isConcept)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Node> tiers(Node node, Map<Node, Set<Node>> values) {
        Node tier = edition.node("def/tier");
        Stream<Node> assigned =
                G.listPO(own, edition.node("def/assignedTo"), node).stream()
                        .flatMap(responsibility -> G.listSP(own, responsibility, tier).stream());
        return Stream.concat(values.getOrDefault(tier, Set.of()).stream(), assigned)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void addSection(Node section) {
        Set<Node> ancestors = withAncestors(section);
        edition.dataset().stream(section, Node.ANY, Node.ANY, Node.ANY)
                .map(Quad::getSubject)
                .distinct()
                .map(subject -> sectionsByResource.computeIfAbsent(subject, any -> new HashSet<>()))
                .forEach(found -> found.addAll(ancestors));
    }

    private Set<Node> withAncestors(Node section) {
        var chain = new LinkedHashSet<Node>();
        Node part = section;
        while (part != null && sections.contains(part) && chain.add(part)) {
            part = G.getSP(own, part, DCTerms.isPartOf.asNode());
        }
        return chain;
    }

    private static List<Node> literals(Map<Node, Set<Node>> values, List<Node> properties) {
        return properties.stream()
                .map(property -> values.getOrDefault(property, Set.of()).stream())
                .flatMap(found -> found.filter(Node::isLiteral).sorted(NodeCmp::compareRDFTerms))
                .distinct()
                .toList();
    }
}
