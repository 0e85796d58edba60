package eu.factgraph.shacl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** What is wrong with a shapes graph, as it is found. */
record FaultCollector(Graph shapes, List<ShaclFailure.ShapeFault> found) {

    static FaultCollector in(Graph shapes) {
        return new FaultCollector(shapes, new ArrayList<>());
    }

    void add(Node node, String message) {
        found.add(new ShaclFailure.ShapeFault(node, TermFormat.place(shapes, node), message));
    }

    /** What is made of a node; null, and a fault, if nothing can be. */
    <T> T attempt(Node node, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException fault) {
            add(node, fault.getMessage());
            return null;
        }
    }

    /**
     * @throws ShaclFailure with all that was found, if anything was
     */
    void reject() {
        if (!found.isEmpty()) {
            throw new ShaclFailure(sorted());
        }
    }

    List<ShaclFailure.ShapeFault> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(ShaclFailure.ShapeFault::toString))
                .toList();
    }
}
