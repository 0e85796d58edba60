package eu.factgraph.quality;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/**
 * Counts the items of a country that an edition speaks of; an item of shared data, such as an act
 * of the Union, is no item of each country that mentions it.
 */
final class ItemCounter {

    private final NamedGraphs graphs;
    private final Map<String, Set<CountedKind>> kinds = new HashMap<>();

    /**
     * @param graphs in the canonical namespace
     */
    ItemCounter(NamedGraphs graphs) {
        this.graphs = graphs;
        graphs.graphs()
                .forEach(
                        (name, graph) -> {
                            // rules derive superclasses, by which a register is a system too
                            if (!name.startsWith(NamedGraphs.DERIVED)) {
                                addKinds(graph);
                            }
                        });
    }

    private void addKinds(Graph graph) {
        graph.stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                .forEach(
                        triple -> {
                            for (CountedKind kind : CountedKind.values()) {
                                if (kind.includes(triple.getObject().toString())) {
                                    kinds.computeIfAbsent(
                                                    triple.getSubject().toString(),
                                                    any -> EnumSet.noneOf(CountedKind.class))
                                            .add(kind);
                                }
                            }
                        });
    }

    Map<CountedKind, Integer> count(Edition edition) {
        String own = CanonicalNamespace.CANONICAL + "id/" + edition.scope() + "/";
        var counts = new EnumMap<CountedKind, Integer>(CountedKind.class);
        for (CountedKind kind : CountedKind.values()) {
            counts.put(kind, 0);
        }
        for (String item : mentioned(edition)) {
            if (item.startsWith(own)) {
                kinds.getOrDefault(item, Set.of())
                        .forEach(kind -> counts.merge(kind, 1, Integer::sum));
            }
        }
        return counts;
    }

    private Set<String> mentioned(Edition edition) {
        var mentioned = new HashSet<String>();
        graphs.graphs()
                .forEach(
                        (name, graph) -> {
                            if (edition.holds(name)) {
                                graph.stream()
                                        .flatMap(
                                                triple ->
                                                        Stream.of(
                                                                triple.getSubject(),
                                                                triple.getObject()))
                                        .filter(Node::isURI)
                                        .forEach(node -> mentioned.add(node.getURI()));
                            }
                        });
        return mentioned;
    }
}
