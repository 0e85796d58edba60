package eu.factgraph.shacl;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * Why there is no verdict (SHACL section 3.4.2): ill-formed shapes, what is not supported, or a
 * validation that cannot be carried out.
 */
public final class ShaclFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ShapeFault> faults;

    /**
     * @param node of the shapes graph
     * @param place the node in words, such as {@code <http://example.org/S> sh:property}
     */
    public record ShapeFault(Node node, String place, String message) {

        @Override
        public String toString() {
            return place + ": " + message;
        }
    }

    ShaclFailure(List<ShapeFault> faults) {
        super(faults.stream().map(ShapeFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<ShapeFault> faults() {
        return faults;
    }
}
