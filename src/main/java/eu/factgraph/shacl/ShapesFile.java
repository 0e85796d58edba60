package eu.factgraph.shacl;

import eu.factgraph.files.rdf.RdfFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A shapes file, whose named graphs and default graph are merged.
 *
 * @param statements the number of the first statement about each subject
 */
record ShapesFile(Path file, Graph graph, Map<Node, Long> statements) {

    static ShapesFile read(Path file, RdfFile.NetworkAccess network) {
        var shapes = new ShapesFile(file, GraphFactory.createDefaultGraph(), new HashMap<>());
        RdfFile.read(file, shapes.new PositionSink(), network);
        return shapes;
    }

    boolean mentions(Node node) {
        return statements.containsKey(node) || graph.contains(Node.ANY, Node.ANY, node);
    }

    /** The file, with the line and column of the first statement about a node if available. */
    String location(Node node) {
        return file + position(node).map(position -> ":" + position).orElse("");
    }

    private Optional<String> position(Node node) {
        Node subject =
                statements.containsKey(node)
                        ? node
                        : graph.stream(Node.ANY, Node.ANY, node)
                                .map(Triple::getSubject)
                                .findFirst()
                                .orElse(node);
        return Optional.ofNullable(statements.get(subject))
                .flatMap(statement -> StatementPositions.of(file, statement));
    }

    private final class PositionSink extends StreamRDFBase {

        private long number;

        @Override
        public void triple(Triple triple) {
            graph.add(triple);
            statements.putIfAbsent(triple.getSubject(), number);
            number++;
        }

        @Override
        public void quad(Quad quad) {
            triple(quad.asTriple());
        }
    }
}
