package eu.factgraph.shacl.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * A failure (SHACL section 3.4.2): shapes that are ill-formed or need an unsupported feature, or a
 * validation that cannot be carried out.
 */
public final class ShaclFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ShapeFault> faults;

    /**
     * @param node in the shapes graph
     * @param location describes the node, such as {@code <http://example.org/S> sh:property}
     */
    public record ShapeFault(Node node, String location, String message) {

        @Override
        public String toString() {
            return location + ": " + message;
        }
    }

    public ShaclFailure(List<ShapeFault> faults) {
        super(faults.stream().map(ShapeFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<ShapeFault> faults() {
        return faults;
    }
}
