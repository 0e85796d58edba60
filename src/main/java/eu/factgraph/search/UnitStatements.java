package eu.factgraph.search;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Unit;
import eu.factgraph.store.Store;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The statements of a store by unit. Of an edition they are read one after the other, of a scope by
 * subject, so that an edition costs what it has and mentions.
 */
final class UnitStatements {

    private final Store store;
    private final Map<Unit, List<String>> names;
    private final Map<Scope, DatasetGraph> scopes = new ConcurrentHashMap<>();

    UnitStatements(Store store) {
        this.store = store;
        this.names =
                store.graphs().graphs().keySet().stream().collect(Collectors.groupingBy(Unit::of));
    }

    Store store() {
        return store;
    }

    /** All statements of a unit in named graphs. */
    List<Quad> of(Unit unit) {
        return quads(graphs(unit));
    }

    /**
     * Those of the edition that a selection of what is reviewed has: without its drafted sections,
     * and without what was derived about resources that only these describe.
     */
    List<Quad> reviewed(Edition edition) {
        NamedGraphs graphs = graphs(edition);
        if (EditionStatus.of(graphs, edition.graph()) != EditionStatus.REVIEWED) {
            return List.of();
        }
        Set<Node> drafts =
                graphs.graphs().keySet().stream()
                        .filter(name -> EditionStatus.of(graphs, name) != EditionStatus.REVIEWED)
                        .map(name -> NodeFactory.createURI(store.rebasing().iri(name)))
                        .collect(Collectors.toSet());
        List<Quad> all = quads(graphs);
        var drafted = new HashSet<Node>();
        var described = new HashSet<Node>();
        all.stream()
                .filter(quad -> !store.isDerived(quad.getGraph()))
                .forEach(
                        quad ->
                                (drafts.contains(quad.getGraph()) ? drafted : described)
                                        .add(quad.getSubject()));
        drafted.removeAll(described);
        return all.stream()
                .filter(
                        quad ->
                                store.isDerived(quad.getGraph())
                                        ? !drafted.contains(quad.getSubject())
                                        : !drafts.contains(quad.getGraph()))
                .toList();
    }

    /** What the files and rules of a scope state about a resource. */
    Stream<Quad> about(Node resource, Scope scope) {
        DatasetGraph dataset =
                scopes.computeIfAbsent(scope, any -> store.view(graphNames(scope)).dataset());
        return Iter.asStream(dataset.findNG(Node.ANY, resource, Node.ANY, Node.ANY));
    }

    private NamedGraphs graphs(Unit unit) {
        var graphs = new LinkedHashMap<String, Graph>();
        graphNames(unit).forEach(name -> graphs.put(name, store.graphs().graphs().get(name)));
        return new NamedGraphs(graphs);
    }

    private List<String> graphNames(Unit unit) {
        return names.getOrDefault(unit, List.of());
    }

    private List<Quad> quads(NamedGraphs graphs) {
        return graphs.quads().map(store.rebasing()::quad).toList();
    }
}
