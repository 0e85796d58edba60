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

/** Our resources that a resource is linked to, by property and direction. */
record LinkedResources(PageContext context) {

    /**
     * The resources linked by one property.
     *
     * @param outgoing whether the resource is the subject
     * @param key unique among the groups of the resource
     * @param resources sorted by their names
     */
    record LinkGroup(DisplayLabel name, boolean outgoing, String key, List<Node> resources) {
        LinkGroup filter(Predicate<Node> condition) {
            return new LinkGroup(
                    name, outgoing, key, resources.stream().filter(condition).toList());
        }
    }

    List<LinkGroup> of(Node resource) {
        var graph = context.graph();
        var groups = new ArrayList<LinkGroup>();
        groups.addAll(
                groups(
                        graph.stream(Node.ANY, Node.ANY, resource)
                                .filter(triple -> !triple.getSubject().equals(resource)),
                        Triple::getSubject,
                        false));
        groups.addAll(
                groups(
                        graph.stream(resource, Node.ANY, Node.ANY)
                                .filter(triple -> !triple.getObject().equals(resource)),
                        Triple::getObject,
                        true));
        return groups;
    }

    NodeCategory category(Node resource) {
        return new NodeCategories(context.store()).of(resource);
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

    private List<Node> sorted(List<Node> resources) {
        return resources.stream()
                .distinct()
                .sorted(
                        Comparator.comparing((Node resource) -> context.label(resource).text())
                                .thenComparing(Node::getURI))
                .toList();
    }
}
