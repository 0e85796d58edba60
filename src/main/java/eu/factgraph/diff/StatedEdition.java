package eu.factgraph.diff;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.history.OwningResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;

/**
 * What the sections of one edition state.
 *
 * @param orders the order numbers of the sections, by path
 * @param sections by path below the document, which itself has the empty path: the resources by
 *     their form without the year
 */
record StatedEdition(
        Edition edition,
        Map<String, Integer> orders,
        Map<String, Map<String, StatedResource>> sections) {

    private static final Node ORDER = NodeFactory.createURI(CanonicalNamespace.TERMS + "order");

    /** That the section has an entry on the thing. */
    private static final Node ENTRY = NodeFactory.createURI(CanonicalNamespace.TERMS + "entry");

    /** Where something stands: nothing that the factsheet says. */
    private static final Set<Node> IGNORED = Set.of(ORDER, ENTRY);

    /** They differ in any two editions. */
    private static final Set<Node> YEARLY = Set.of(DCTerms.title.asNode(), DCTerms.date.asNode());

    static StatedEdition of(NamedGraphs graphs, Edition edition) {
        var stated = new StatedEdition(edition, new HashMap<>(), new TreeMap<>());
        String document = edition.graph();
        graphs.graphs()
                .forEach(
                        (name, graph) -> {
                            if (name.equals(document) || name.startsWith(document + "/")) {
                                stated.add(name, graph);
                            }
                        });
        return stated;
    }

    boolean has(String path) {
        return sections.containsKey(path);
    }

    /** The graph of a section. */
    Node graph(String path) {
        return NodeFactory.createURI(edition.graph() + (path.isEmpty() ? "" : "/" + path));
    }

    Optional<StatedResource> resource(String path, String key) {
        return Optional.ofNullable(sections.getOrDefault(path, Map.of()).get(key));
    }

    /** The union of what several sections state. */
    Optional<StatedResource> resource(List<String> paths, String key) {
        return paths.stream()
                .flatMap(path -> resource(path, key).stream())
                .reduce(StatedResource::merged);
    }

    private void add(String name, Graph graph) {
        Node section = NodeFactory.createURI(name);
        String path = path(name);
        var yearless = new YearlessIris(edition);
        var resources = new HashMap<String, StatedResource>();
        graph.stream(section, ORDER, Node.ANY)
                .forEach(
                        order ->
                                orders.put(
                                        path,
                                        Integer.valueOf(
                                                order.getObject().getLiteralLexicalForm())));
        graph.stream(Node.ANY, ENTRY, Node.ANY)
                .forEach(triple -> resource(triple.getSubject(), yearless, resources));
        graph.stream()
                .filter(triple -> !isIgnored(triple, section))
                .forEach(triple -> add(triple, yearless, resources));
        sections.put(path, resources);
    }

    private static void add(
            Triple triple, YearlessIris yearless, Map<String, StatedResource> resources) {
        resource(triple.getSubject(), yearless, resources)
                .statements()
                .put(yearless.triple(triple), triple);
        if (isThing(triple.getObject())) {
            resource(triple.getObject(), yearless, resources);
        }
    }

    private static StatedResource resource(
            Node node, YearlessIris yearless, Map<String, StatedResource> resources) {
        String owner = OwningResource.of(node.getURI());
        return resources.computeIfAbsent(
                yearless.iri(owner), key -> new StatedResource(NodeFactory.createURI(owner)));
    }

    private boolean isIgnored(Triple triple, Node section) {
        return IGNORED.contains(triple.getPredicate())
                || triple.getSubject().equals(section)
                        && (triple.getPredicate().equals(EditionStatus.PROPERTY)
                                || section.getURI().equals(edition.graph())
                                        && YEARLY.contains(triple.getPredicate()));
    }

    private String path(String name) {
        return name.equals(edition.graph()) ? "" : name.substring(edition.graph().length() + 1);
    }

    private static boolean isThing(Node node) {
        return node.isURI()
                && node.getURI().startsWith(CanonicalNamespace.CANONICAL + "id/")
                && !node.getURI().contains("/concept/");
    }
}
