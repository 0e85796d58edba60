package eu.factgraph.publishing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * How a graph of an engine differs from the one that was published. Statements are N-Triples with
 * literals in one of their lexical forms, sorted.
 *
 * @param missing what the engine lacks
 * @param unexpected what it has in addition
 * @param rewritten the number of published statements that it has with another lexical form
 */
record GraphDifference(List<String> missing, List<String> unexpected, long rewritten) {

    static final GraphDifference NONE = new GraphDifference(List.of(), List.of(), 0);

    static GraphDifference between(Graph published, Graph found) {
        Set<Triple> expected = normal(published.stream());
        Set<Triple> present = normal(found.stream());
        long rewritten =
                published.stream()
                        .filter(triple -> !found.contains(triple))
                        .filter(triple -> present.contains(LexicalForms.normal(triple)))
                        .count();
        return new GraphDifference(excess(expected, present), excess(present, expected), rewritten);
    }

    private static Set<Triple> normal(Stream<Triple> triples) {
        return triples.map(LexicalForms::normal).collect(Collectors.toSet());
    }

    private static List<String> excess(Set<Triple> some, Set<Triple> others) {
        return some.stream()
                .filter(triple -> !others.contains(triple))
                .map(NodeFmtLib::str)
                .sorted()
                .toList();
    }

    /** Whether the engine has the same facts, be it in other lexical forms. */
    boolean isOfFormsOnly() {
        return missing.isEmpty() && unexpected.isEmpty();
    }

    boolean isNone() {
        return equals(NONE);
    }
}
