package eu.factgraph.store;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Which edition of a selection a resource belongs to, and whether an editor has read what that
 * edition says about it.
 *
 * @param graphs those of the selection
 * @param editions the edition of each scope
 * @param documents the documents and sections of each edition
 * @param drafted the documents and sections that are drafted
 */
public record ResourceEditions(
        IriRewriter rebasing,
        NamedGraphs graphs,
        SortedMap<String, Edition> editions,
        Map<Edition, List<String>> documents,
        Set<String> drafted) {

    /**
     * @param selected the store of a selection
     */
    public static ResourceEditions in(Store selected) {
        NamedGraphs graphs = selected.graphs();
        var editions = new TreeMap<String, Edition>();
        graphs.editions().forEach(edition -> editions.put(edition.scope(), edition));
        Map<Edition, List<String>> documents =
                graphs.graphs().keySet().stream()
                        .filter(name -> Edition.of(name).isPresent())
                        .collect(Collectors.groupingBy(name -> Edition.of(name).orElseThrow()));
        Map<String, EditionStatus> stated = stated(selected);
        Set<String> drafted =
                documents.values().stream()
                        .flatMap(List::stream)
                        .filter(name -> EditionStatus.of(stated, name) == EditionStatus.DRAFTED)
                        .collect(Collectors.toUnmodifiableSet());
        return new ResourceEditions(selected.rebasing(), graphs, editions, documents, drafted);
    }

    /** The statuses that documents and sections state about themselves. */
    private static Map<String, EditionStatus> stated(Store selected) {
        var stated = new HashMap<String, EditionStatus>();
        for (EditionStatus status : EditionStatus.values()) {
            Node concept = selected.rebasing().node(status.concept());
            selected.dataset()
                    .findNG(Node.ANY, Node.ANY, EditionStatus.PROPERTY, concept)
                    .forEachRemaining(
                            quad -> {
                                if (quad.getGraph().equals(quad.getSubject())) {
                                    String graph = quad.getGraph().getURI();
                                    stated.putIfAbsent(
                                            selected.rebasing().canonical(graph), status);
                                }
                            });
        }
        return stated;
    }

    /** Whether rows have to name their edition: there are several, or not all is reviewed. */
    public boolean differ() {
        return editions.size() > 1 || !drafted.isEmpty();
    }

    /** Whether the IRI itself names the edition: a section, or what exists in one edition only. */
    public boolean isBound(Node resource) {
        return Unit.describing(canonical(resource)) instanceof Edition;
    }

    /** The edition that the IRI names, else that of the scope of the resource; none of others. */
    public Optional<Edition> of(Node resource) {
        if (!resource.getURI().startsWith(rebasing.base())) {
            return Optional.empty();
        }
        Unit unit = Unit.describing(canonical(resource));
        return unit instanceof Edition edition
                ? Optional.of(edition)
                : Optional.ofNullable(editions.get(unit.scope()));
    }

    /**
     * Drafted if a drafted section says something about the resource, or is the resource; that of
     * the edition if no section says anything about it.
     */
    public EditionStatus status(Node resource, Edition edition) {
        Node node = NodeFactory.createURI(canonical(resource));
        return status(
                documents.getOrDefault(edition, List.of()).stream()
                        .filter(
                                name ->
                                        graphs.graphs()
                                                .get(name)
                                                .contains(node, Node.ANY, Node.ANY)),
                edition);
    }

    /**
     * @param sections that state something, on the base of the store
     */
    public EditionStatus status(Set<Node> sections, Edition edition) {
        return status(sections.stream().map(this::canonical), edition);
    }

    private EditionStatus status(Stream<String> sections, Edition edition) {
        List<String> stating = sections.toList();
        boolean isDrafted =
                stating.isEmpty()
                        ? drafted.contains(edition.graph())
                        : stating.stream().anyMatch(drafted::contains);
        return isDrafted ? EditionStatus.DRAFTED : EditionStatus.REVIEWED;
    }

    /** The concept of a status, which has its names. */
    public Node concept(EditionStatus status) {
        return rebasing.node(status.concept());
    }

    private String canonical(Node resource) {
        return rebasing.canonical(resource.getURI());
    }
}
