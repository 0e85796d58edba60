package eu.factgraph.diff;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A section with changes, or that only one edition has.
 *
 * @param path below the document; empty for the document itself
 * @param earlier its graph in the earlier edition
 * @param later its graph in the later edition
 * @param resources by kind, then by IRI
 */
public record SectionChange(
        String path, Optional<Node> earlier, Optional<Node> later, List<ResourceChange> resources) {

    /** The graph in the later edition, else in the earlier one. */
    public Node graph() {
        return later.or(() -> earlier).orElseThrow();
    }
}
