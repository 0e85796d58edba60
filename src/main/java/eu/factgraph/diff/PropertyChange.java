package eu.factgraph.diff;

import eu.factgraph.history.OwningResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/**
 * The values of a property that only one edition has. Values that both have are left out.
 *
 * @param part what follows the IRI of the resource in that of its part; empty for the resource
 *     itself
 */
public record PropertyChange(String part, Node property, List<Node> before, List<Node> after) {

    private static final Comparator<Triple> ORDER =
            Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
                    .thenComparing(triple -> !triple.getPredicate().equals(RDF.Nodes.type))
                    .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms);

    /**
     * Sorted by subject and property.
     *
     * @param before statements by their form without the year
     */
    static List<PropertyChange> between(Map<Triple, Triple> before, Map<Triple, Triple> after) {
        var changes = new TreeMap<Triple, PropertyChange>(ORDER);
        after.forEach(
                (key, triple) -> {
                    if (!before.containsKey(key)) {
                        change(changes, key, triple).after.add(triple.getObject());
                    }
                });
        before.forEach(
                (key, triple) -> {
                    if (!after.containsKey(key)) {
                        change(changes, key, triple).before.add(triple.getObject());
                    }
                });
        return changes.values().stream().map(PropertyChange::sorted).toList();
    }

    private static PropertyChange change(
            Map<Triple, PropertyChange> changes, Triple key, Triple triple) {
        return changes.computeIfAbsent(
                key,
                any ->
                        new PropertyChange(
                                part(triple.getSubject().getURI()),
                                triple.getPredicate(),
                                new ArrayList<>(),
                                new ArrayList<>()));
    }

    private static String part(String subject) {
        return subject.substring(OwningResource.of(subject).length());
    }

    private PropertyChange sorted() {
        return new PropertyChange(part, property, sorted(before), sorted(after));
    }

    private static List<Node> sorted(List<Node> values) {
        return values.stream().sorted(NodeCmp::compareRDFTerms).toList();
    }
}
