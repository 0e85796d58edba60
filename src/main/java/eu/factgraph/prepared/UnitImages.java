package eu.factgraph.prepared;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.Lazy;
import eu.factgraph.quads.QuadImage;
import eu.factgraph.quads.QuadView;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.MultiUnion;

/**
 * The statements of a unit, and what is derived from them; opened when they are needed.
 *
 * @param stated the graphs of its files
 * @param derived its derived graph, or no graph
 */
record UnitImages(Lazy<QuadImage> stated, Lazy<QuadImage> derived) {

    /** Opened when they are needed; a lost payload is a fault, after which all is made again. */
    static UnitImages in(Payloads payloads, UnitKeys keys) {
        return new UnitImages(
                new Lazy<>(() -> open(payloads, keys.stated())),
                new Lazy<>(() -> open(payloads, keys.derived())));
    }

    private static QuadImage open(Payloads payloads, String key) {
        return QuadImage.open(payloads.find(key).orElseThrow(LostPayload::new));
    }

    /** A payload that was there is so no longer. */
    static final class LostPayload extends IllegalStateException {
        private static final long serialVersionUID = 1L;
    }

    List<QuadImage> all() {
        return List.of(stated.get(), derived.get());
    }

    NamedGraphs graphs() {
        var graphs = new LinkedHashMap<>(graphs(stated.get()).graphs());
        graphs.putAll(graphs(derived.get()).graphs());
        return new NamedGraphs(graphs);
    }

    Graph merge() {
        return new MultiUnion(new Graph[] {merge(stated.get()), merge(derived.get())});
    }

    static NamedGraphs graphs(QuadImage image) {
        return QuadView.whole(image).graphs();
    }

    static Graph merge(QuadImage image) {
        return QuadView.whole(image).dataset().getDefaultGraph();
    }
}
