package eu.factgraph.query.provenance;

import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEval;

/**
 * The statements along a property path between two nodes. Of a path of any length only a direct
 * link counts: the statements on a longer way are those of other rows.
 */
record PathStatements(Graph graph) {

    Stream<Triple> between(Node start, Path path, Node end) {
        if (path instanceof P_Link link) {
            return Stream.of(Triple.create(start, link.getNode(), end));
        }
        if (path instanceof P_Inverse inverse) {
            return between(end, inverse.getSubPath(), start);
        }
        if (path instanceof P_Alt either) {
            return Stream.concat(
                    between(start, either.getLeft(), end), between(start, either.getRight(), end));
        }
        if (path instanceof P_Seq sequence) {
            return reached(start, sequence.getLeft())
                    .filter(middle -> reached(middle, sequence.getRight()).anyMatch(end::equals))
                    .flatMap(middle -> through(start, sequence, middle, end));
        }
        return path instanceof P_Path1 repeated
                ? between(start, repeated.getSubPath(), end)
                : Stream.empty();
    }

    private Stream<Triple> through(Node start, P_Seq sequence, Node middle, Node end) {
        return Stream.concat(
                between(start, sequence.getLeft(), middle),
                between(middle, sequence.getRight(), end));
    }

    private Stream<Node> reached(Node start, Path path) {
        return Iter.asStream(PathEval.eval(graph, start, path, ARQ.getContext()));
    }
}
