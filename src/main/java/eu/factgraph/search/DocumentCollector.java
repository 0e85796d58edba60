package eu.factgraph.search;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NameProperties;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.Unit;
import eu.factgraph.store.Store;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * Collects what to index of all editions of a store: of each edition its sections and the resources
 * with a name that it mentions, and of no edition what all share. It reads each statement of an
 * edition once.
 */
final class DocumentCollector {

    private final Store store;
    private final Map<Unit, NamedGraphs> units;
    private final Store shared;
    private final Store countries;
    private final List<Graph> around;
    private final Set<Node> vocabulary;
    private final Set<Node> named;
    private final Map<Node, IndexedResource> ofNoEdition = new LinkedHashMap<>();
    private final Map<Node, Set<String>> mentions = new HashMap<>();
    private final Map<IndexedResource, IndexedResource> known = new HashMap<>();
    private final List<IndexedDocument> ofEditions = new ArrayList<>();

    private DocumentCollector(Store store) {
        this.store = store;
        this.units = store.graphs().byUnit();
        this.shared = part(Scope::isShared);
        this.countries = part(scope -> !scope.isShared());
        this.around =
                List.of(countries.dataset().getDefaultGraph(), shared.dataset().getDefaultGraph());
        this.vocabulary = named(part(Scope.SHARED::equals));
        this.named = named(shared);
        var collector = new ResourceCollector(shared, List.of());
        named.forEach(node -> ofNoEdition.put(node, collector.resource(node)));
        named.addAll(named(countries));
    }

    static List<IndexedDocument> in(Store store) {
        var collector = new DocumentCollector(store);
        collector.units.forEach(
                (unit, graphs) -> {
                    if (unit instanceof Edition edition) {
                        collector.add(edition, graphs);
                    }
                });
        return Stream.concat(collector.ofNoEdition().stream(), collector.ofEditions.stream())
                .toList();
    }

    private Store part(Predicate<Scope> wanted) {
        var names = new ArrayList<String>();
        units.forEach(
                (unit, own) -> {
                    if (unit instanceof Scope scope && wanted.test(scope)) {
                        names.addAll(own.graphs().keySet());
                    }
                });
        return store.view(names);
    }

    /**
     * Resources with a stated name. Those with a derived name, such as the address of a body, are
     * found through the resource that they are part of.
     */
    private Set<Node> named(Store part) {
        var subjects = new HashSet<Node>();
        NameProperties.PREFERRED.stream()
                .flatMap(name -> part.dataset().stream(Node.ANY, Node.ANY, name, Node.ANY))
                .filter(quad -> !quad.isDefaultGraph() && !store.isDerived(quad.getGraph()))
                .map(Quad::getSubject)
                .filter(store::isThing)
                .forEach(subjects::add);
        return subjects;
    }

    /** A selection has all of the vocabulary, and of the other shared items what it mentions. */
    private List<IndexedDocument> ofNoEdition() {
        return ofNoEdition.entrySet().stream()
                .map(
                        one ->
                                new IndexedDocument(
                                        one.getValue(),
                                        vocabulary.contains(one.getKey())
                                                ? EditionFilter.SHARED
                                                : mentions.getOrDefault(one.getKey(), Set.of())))
                .toList();
    }

    /** Twice if a selection of what is reviewed has only a part of the edition. */
    private void add(Edition edition, NamedGraphs graphs) {
        Collection<String> names = graphs.graphs().keySet();
        Store whole = store.view(names);
        var reviewedOnly = new Selection(new TreeMap<>(Map.of(edition.scope(), edition)), true);
        Store reviewed = store.select(reviewedOnly).view(names);
        String unit = EditionFilter.unit(edition, false);
        String unitOfReviewed = EditionFilter.unit(edition, true);
        if (reviewed.graphs().size() == whole.graphs().size()) {
            add(whole, Set.of(unit, unitOfReviewed));
        } else {
            add(whole, Set.of(unit));
            add(reviewed, Set.of(unitOfReviewed));
        }
    }

    private void add(Store edition, Set<String> ofUnits) {
        var collector = new ResourceCollector(edition, around);
        Set<Node> ownNames = named(edition);
        Set<Node> mentioned = mentioned(edition.dataset().getDefaultGraph());
        mentioned.forEach(
                node -> mentions.computeIfAbsent(node, any -> new HashSet<>()).addAll(ofUnits));
        Stream<Node> indexed =
                mentioned.stream().filter(node -> ownNames.contains(node) || named.contains(node));
        Stream.concat(indexed, collector.sections().stream())
                .distinct()
                .map(collector::resource)
                .filter(resource -> !resource.equals(ofNoEdition.get(resource.node())))
                .map(resource -> known.computeIfAbsent(resource, any -> resource))
                .forEach(resource -> ofEditions.add(new IndexedDocument(resource, ofUnits)));
    }

    /** What an edition mentions, and what the items mention that it mentions. */
    private Set<Node> mentioned(Graph edition) {
        var mentioned = new HashSet<Node>();
        var unread = new ArrayDeque<Node>();
        Stream<Triple> statements = edition.stream();
        while (statements != null) {
            statements
                    .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                    .filter(node -> node.isURI() && mentioned.add(node))
                    .filter(node -> !vocabulary.contains(node))
                    .forEach(unread::add);
            Node next = unread.poll();
            statements =
                    next == null
                            ? null
                            : around.stream()
                                    .flatMap(graph -> graph.stream(next, Node.ANY, Node.ANY));
        }
        return mentioned;
    }
}
