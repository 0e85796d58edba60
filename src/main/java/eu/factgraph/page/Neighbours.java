package eu.factgraph.page;

import eu.factgraph.drawing.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.SKOS;

/** The things of ours that a thing is linked to, by link. */
record Neighbours(Frame frame) {

    /**
     * What one link leads to.
     *
     * @param outgoing whether the thing itself has the link
     * @param key no other link of the thing has it
     * @param things sorted by their names
     */
    record Group(Shown name, boolean outgoing, String key, List<Node> things) {
        Group where(Predicate<Node> wanted) {
            return new Group(name, outgoing, key, things.stream().filter(wanted).toList());
        }
    }

    List<Group> of(Node thing) {
        var graph = frame.store().dataset().getDefaultGraph();
        var groups = new ArrayList<Group>();
        groups.addAll(
                groups(
                        graph.stream(Node.ANY, Node.ANY, thing)
                                .filter(triple -> !triple.getSubject().equals(thing)),
                        Triple::getSubject,
                        false));
        groups.addAll(
                groups(
                        graph.stream(thing, Node.ANY, Node.ANY)
                                .filter(triple -> !triple.getObject().equals(thing)),
                        Triple::getObject,
                        true));
        return groups;
    }

    Kind kind(Node thing) {
        return new DrawnKinds(frame.store()).of(thing);
    }

    private List<Group> groups(
            Stream<Triple> triples, Function<Triple, Node> other, boolean outgoing) {
        var byLink =
                triples.filter(triple -> frame.store().isThing(other.apply(triple)))
                        .filter(triple -> !triple.getPredicate().equals(SKOS.inScheme.asNode()))
                        .sorted(
                                Comparator.comparing(
                                        Triple::getPredicate, NodeCmp::compareRDFTerms))
                        .collect(
                                Collectors.groupingBy(
                                        Triple::getPredicate,
                                        LinkedHashMap::new,
                                        Collectors.mapping(other, Collectors.toList())));
        return byLink.entrySet().stream()
                .map(
                        link ->
                                new Group(
                                        frame.shown(link.getKey()),
                                        outgoing,
                                        (outgoing ? "out-" : "in-")
                                                + Words.key(link.getKey().getURI()),
                                        sorted(link.getValue())))
                .toList();
    }

    private List<Node> sorted(List<Node> things) {
        return things.stream()
                .distinct()
                .sorted(
                        Comparator.comparing((Node thing) -> frame.shown(thing).words())
                                .thenComparing(Node::getURI))
                .toList();
    }
}
