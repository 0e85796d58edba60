package eu.factgraph.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A read-only graph that keeps the order of its triples, grouped by subject. Jena's RDF/XML writer
 * follows the order of the graph, and streaming readers need a resource's type first.
 */
final class SubjectOrderedGraph extends GraphBase {

    private final Map<Node, List<Triple>> bySubject;

    SubjectOrderedGraph(List<Triple> triples, PrefixMapping prefixes) {
        bySubject =
                triples.stream()
                        .collect(groupingBy(Triple::getSubject, LinkedHashMap::new, toList()));
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
