package eu.factgraph.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A read-only graph that lists the statements of each subject in a given order. Jena's writer of
 * RDF/XML follows the graph's order, and readers that work as they stream need the type of a
 * property before what is said of it.
 */
final class SubjectOrderedGraph extends GraphBase {

    private final Map<Node, List<Triple>> bySubject;

    /**
     * @param triples in the order in which they are listed
     */
    SubjectOrderedGraph(List<Triple> triples, PrefixMapping prefixes) {
        bySubject =
                triples.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Triple::getSubject,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        getPrefixMapping().setNsPrefixes(prefixes);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return WrappedIterator.createNoRemove(
                candidates(pattern.getSubject()).filter(pattern::matches).iterator());
    }

    private Stream<Triple> candidates(Node subject) {
        return subject.isConcrete()
                ? bySubject.getOrDefault(subject, List.of()).stream()
                : bySubject.values().stream().flatMap(List::stream);
    }
}
