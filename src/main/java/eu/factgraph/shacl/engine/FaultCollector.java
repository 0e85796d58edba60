package eu.factgraph.shacl.engine;

import eu.factgraph.shacl.engine.ShaclFailure.ShapeFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Collects the faults of a shapes graph. */
public record FaultCollector(Graph shapes, List<ShapeFault> found) {

    public static FaultCollector in(Graph shapes) {
        return new FaultCollector(shapes, new ArrayList<>());
    }

    public void add(Node node, String message) {
        found.add(new ShapeFault(node, TermFormat.location(shapes, node), message));
    }

    /** The result; null, with a fault for the node, if {@code reader} rejects its argument. */
    public <T> T attempt(Node node, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException fault) {
            add(node, fault.getMessage());
            return null;
        }
    }

    /**
     * @throws ShaclFailure with all faults, if there are any
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ShaclFailure(sorted());
        }
    }

    public List<ShapeFault> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(ShapeFault::toString))
                .toList();
    }
}
