package eu.factgraph.search;

import eu.factgraph.dataset.NameProperties;
import eu.factgraph.files.Namespaces;
import eu.factgraph.search.IndexedResource.ResourceType;
import eu.factgraph.store.Store;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Describes resources by the statements of one unit, and of others about them. */
final class ResourceCollector {

    private static final List<Node> TEXTS =
            List.of(DCTerms.description.asNode(), SKOS.definition.asNode());
    private static final List<Node> NOTES = List.of(SKOS.note.asNode());
    private static final Node HELD_BY = NodeFactory.createURI("http://www.w3.org/ns/org#heldBy");
    private static final List<String> OWN_TEXTS =
            List.of("def/purpose", "def/function", "def/effect", "def/exception");
    private static final List<Node> THEMES =
            List.of(
                    DCTerms.subject.asNode(),
                    NodeFactory.createURI(Namespaces.ELI + "is_about"),
                    NodeFactory.createURI(Namespaces.CV + "thematicArea"));

    private final Store store;
    private final List<Node> texts;
    private final Map<Node, List<Quad>> bySubject;
    private final Map<Node, Set<Node>> tiersByHolder = new HashMap<>();
    private final Set<Node> sections;
    private final Map<Node, Set<Node>> sectionsByResource = new HashMap<>();
    private final Map<Node, Set<Node>> postsByHolder = new HashMap<>();
    private final ValueCollector stated;

    /**
     * @param own the statements of the unit, in named graphs
     */
    ResourceCollector(Store store, List<Quad> own) {
        this.store = store;
        this.texts = Stream.concat(TEXTS.stream(), OWN_TEXTS.stream().map(store::node)).toList();
        this.bySubject = own.stream().collect(Collectors.groupingBy(Quad::getSubject));
        Node section = store.node("def/Section");
        this.sections =
                own.stream()
                        .filter(quad -> quad.getPredicate().equals(RDF.Nodes.type))
                        .filter(quad -> quad.getObject().equals(section))
                        .map(Quad::getSubject)
                        .collect(Collectors.toUnmodifiableSet());
        own.stream()
                .filter(quad -> sections.contains(quad.getGraph()))
                .forEach(quad -> addSections(quad.getGraph(), quad.getSubject()));
        own.stream()
                .filter(quad -> quad.getPredicate().equals(HELD_BY))
                .forEach(
                        quad ->
                                postsByHolder
                                        .computeIfAbsent(quad.getObject(), any -> new HashSet<>())
                                        .add(quad.getSubject()));
        this.stated = new ValueCollector(store);
        Node holder = store.node("def/assignedTo");
        own.stream()
                .filter(quad -> quad.getPredicate().equals(holder))
                .forEach(quad -> addTiers(quad.getSubject(), quad.getObject()));
    }

    Set<Node> sections() {
        return sections;
    }

    /** What the unit states about a resource. */
    List<Quad> about(Node node) {
        return bySubject.getOrDefault(node, List.of());
    }

    /**
     * @param others what other units state about a resource
     */
    IndexedResource resource(Node node, Function<Node, List<Quad>> others) {
        Function<Node, List<Quad>> both =
                one -> Stream.concat(about(one).stream(), others.apply(one).stream()).toList();
        List<Quad> all = both.apply(node);
        Map<Node, Set<Node>> values =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Quad::getPredicate,
                                        Collectors.mapping(Quad::getObject, Collectors.toSet())));
        return new IndexedResource(
                node,
                type(node),
                names(values),
                literals(values, NameProperties.ALTERNATIVE),
                literals(values, texts),
                literals(values, NOTES),
                related(node, values, both),
                sections.contains(node) ? List.of() : stated.values(node, all, both),
                Map.of(
                        SearchFacet.KIND, values.getOrDefault(RDF.Nodes.type, Set.of()),
                        SearchFacet.TIER, tiers(node, values),
                        SearchFacet.SECTION, sectionsByResource.getOrDefault(node, Set.of()),
                        SearchFacet.THEME, themes(values),
                        SearchFacet.TOPIC, topics(node)),
                Set.copyOf(values.keySet()));
    }

    private static List<Node> names(Map<Node, Set<Node>> values) {
        return NameProperties.PREFERRED.stream()
                .map(name -> literals(values, List.of(name)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The names of holders of the post, or of posts that the person holds. */
    private List<Node> related(
            Node node, Map<Node, Set<Node>> values, Function<Node, List<Quad>> about) {
        return Stream.concat(
                        values.getOrDefault(HELD_BY, Set.of()).stream(),
                        postsByHolder.getOrDefault(node, Set.of()).stream())
                .sorted(NodeCmp::compareRDFTerms)
                .flatMap(one -> about.apply(one).stream())
                .filter(quad -> NameProperties.PREFERRED.contains(quad.getPredicate()))
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .sorted(NodeCmp::compareRDFTerms)
                .distinct()
                .toList();
    }

    private Set<Node> topics(Node node) {
        return sectionsByResource.getOrDefault(node, Set.of()).stream()
                .map(section -> OutlineTopic.of(store, section))
                .collect(Collectors.toUnmodifiableSet());
    }

    private ResourceType type(Node node) {
        if (sections.contains(node)) {
            return ResourceType.SECTION;
        }
        return store.isConcept(node) ? ResourceType.CONCEPT : ResourceType.ENTITY;
    }

    private Set<Node> themes(Map<Node, Set<Node>> values) {
        return THEMES.stream()
                .flatMap(theme -> values.getOrDefault(theme, Set.of()).stream())
                .filter(store::isConcept)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Node> tiers(Node node, Map<Node, Set<Node>> values) {
        return Stream.of(
                        values.getOrDefault(store.node("def/tier"), Set.of()),
                        tiersByHolder.getOrDefault(node, Set.of()))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void addTiers(Node responsibility, Node holder) {
        objects(responsibility, store.node("def/tier"))
                .forEach(
                        tier ->
                                tiersByHolder
                                        .computeIfAbsent(holder, any -> new HashSet<>())
                                        .add(tier));
    }

    private void addSections(Node section, Node resource) {
        var found = sectionsByResource.computeIfAbsent(resource, any -> new HashSet<>());
        Node part = section;
        while (part != null && sections.contains(part) && found.add(part)) {
            part = objects(part, DCTerms.isPartOf.asNode()).findFirst().orElse(null);
        }
    }

    private Stream<Node> objects(Node subject, Node property) {
        return about(subject).stream()
                .filter(quad -> quad.getPredicate().equals(property))
                .map(Quad::getObject);
    }

    private static List<Node> literals(Map<Node, Set<Node>> values, List<Node> properties) {
        return properties.stream()
                .map(property -> values.getOrDefault(property, Set.of()).stream())
                .flatMap(found -> found.filter(Node::isLiteral).sorted(NodeCmp::compareRDFTerms))
                .distinct()
                .toList();
    }
}
