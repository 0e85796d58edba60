package eu.factgraph.store;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset that finds the graphs that mention a node without searching all of them. A missing
 * graph reads as empty, so that reading never creates it.
 */
public final class ServedDataset extends DatasetGraphMapLink {

    private final Supplier<MentionIndex> mentions;

    private ServedDataset(Graph defaultGraph, Supplier<MentionIndex> mentions) {
        super(defaultGraph);
        this.mentions = mentions == null ? new LazyIndex() : mentions;
    }

    static ServedDataset empty() {
        return new ServedDataset(Graph.emptyGraph, null);
    }

    /**
     * A dataset without named graphs, for graphs of this one or parts of them; with any graphs if
     * this one is empty.
     */
    ServedDataset derive(Graph defaultGraph) {
        return new ServedDataset(defaultGraph, size() == 0 ? null : mentions);
    }

    @Override
    public Graph getGraph(Node name) {
        return containsGraph(name) || name.toString().startsWith("urn:x-arq:")
                ? super.getGraph(name)
                : Graph.emptyGraph;
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        Optional<List<Node>> graphs = mentions.get().graphs(subject, object);
        return graphs.isEmpty()
                ? super.findInAnyNamedGraphs(subject, predicate, object)
                : Iter.flatMap(
                        graphs.get().iterator(),
                        name ->
                                Iter.map(
                                        getGraph(name).find(subject, predicate, object),
                                        triple -> Quad.create(name, triple)));
    }

    /** Made when a node is first looked for. */
    private final class LazyIndex implements Supplier<MentionIndex> {

        private MentionIndex index;

        @Override
        public synchronized MentionIndex get() {
            if (index == null) {
                Map<Node, Graph> graphs = new HashMap<>();
                listGraphNodes().forEachRemaining(name -> graphs.put(name, getGraph(name)));
                index = MentionIndex.of(graphs);
            }
            return index;
        }
    }
}
