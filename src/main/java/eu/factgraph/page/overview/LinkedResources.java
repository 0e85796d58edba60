package eu.factgraph.page.overview;

import eu.factgraph.diagram.NodeCategory;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.Messages;
import eu.factgraph.page.layout.PageContext;
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
record LinkedResources(PageContext context) {

    /**
     * What one link leads to.
     *
     * @param outgoing whether the thing itself has the link
     * @param key no other link of the thing has it
     * @param things sorted by their names
     */
    record LinkGroup(DisplayLabel name, boolean outgoing, String key, List<Node> things) {
        LinkGroup where(Predicate<Node> wanted) {
            return new LinkGroup(name, outgoing, key, things.stream().filter(wanted).toList());
        }
    }

    List<LinkGroup> of(Node thing) {
        var graph = context.store().dataset().getDefaultGraph();
        var groups = new ArrayList<LinkGroup>();
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

    NodeCategory kind(Node thing) {
        return new NodeCategories(context.store()).of(thing);
    }

    private List<LinkGroup> groups(
            Stream<Triple> triples, Function<Triple, Node> other, boolean outgoing) {
        var byLink =
                triples.filter(triple -> context.store().isThing(other.apply(triple)))
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
                                new LinkGroup(
                                        context.label(link.getKey()),
                                        outgoing,
                                        (outgoing ? "out-" : "in-")
                                                + Messages.key(link.getKey().getURI()),
                                        sorted(link.getValue())))
                .toList();
    }

    private List<Node> sorted(List<Node> things) {
        return things.stream()
                .distinct()
                .sorted(
                        Comparator.comparing((Node thing) -> context.label(thing).text())
                                .thenComparing(Node::getURI))
                .toList();
    }
}
