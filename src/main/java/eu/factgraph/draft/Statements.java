package eu.factgraph.draft;

import eu.factgraph.files.PrefixRules;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;

/** What is stated of a resource, in the order of the data. */
final class Statements {

    private final Map<String, Set<String>> values = new TreeMap<>(BlockOrder.COMPARATOR);

    /** The statements of a graph about {@code subject}. */
    static Statements of(Graph graph, Node subject) {
        var statements = new Statements();
        graph.find(subject, Node.ANY, Node.ANY).forEach(statements::add);
        return statements;
    }

    /**
     * @param property as a prefixed name, or {@code a}
     */
    void add(String property, Term value) {
        values.computeIfAbsent(property, key -> new TreeSet<>()).add(value.turtle());
    }

    private void add(Triple triple) {
        boolean isType = triple.getPredicate().equals(RDF.Nodes.type);
        add(
                isType ? "a" : PrefixRules.shortForm(triple.getPredicate().getURI()),
                term(triple.getObject()));
    }

    private static Term term(Node node) {
        return node.isURI() ? Term.iri(node.getURI()) : new Term(NodeFmtLib.strTTL(node));
    }

    void remove(String property) {
        values.remove(property);
    }

    Set<String> values(String property) {
        return Collections.unmodifiableSet(values.getOrDefault(property, Set.of()));
    }

    /** The IRIs that values are. */
    Stream<String> links() {
        return values.entrySet().stream()
                .filter(property -> !property.getKey().equals("a"))
                .flatMap(property -> property.getValue().stream())
                .map(Term::new)
                .flatMap(value -> value.link().stream());
    }

    boolean hasValue(Term value) {
        return values.values().stream().anyMatch(stated -> stated.contains(value.turtle()));
    }

    /** A property and a value each. */
    List<String> lines() {
        return values.entrySet().stream()
                .flatMap(
                        property ->
                                property.getValue().stream()
                                        .map(value -> property.getKey() + " " + value))
                .toList();
    }
}
