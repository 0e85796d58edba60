package eu.factgraph.page.overview;

import eu.factgraph.diagram.NodeCategory;
import eu.factgraph.page.index.NodeCategories;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.Messages;
import eu.factgraph.page.layout.PageContext;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
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
     * @param name read from the resource to the others, such as "Owns"
     * @param outgoing whether the resource is the subject
     * @param key unique among the groups of the resource
     * @param resources sorted by their names
     */
    record LinkGroup(
            Node property, DisplayLabel name, boolean outgoing, String key, List<Node> resources) {
        LinkGroup filter(Predicate<Node> condition) {
            return new LinkGroup(
                    property, name, outgoing, key, resources.stream().filter(condition).toList());
        }
    }

    /** With its name, which is looked up once and not for each comparison. */
    private record NamedNode(String name, Node node) {}

    List<LinkGroup> of(Node resource) {
        var incoming = context.graph().stream(Node.ANY, Node.ANY, resource);
        var outgoing = context.graph().stream(resource, Node.ANY, Node.ANY);
        return Stream.concat(
                        groups(incoming, Triple::getSubject, false),
                        groups(outgoing, Triple::getObject, true))
                .toList();
    }

    NodeCategory category(Node resource) {
        return new NodeCategories(context.store()).of(resource);
    }

    private Stream<LinkGroup> groups(
            Stream<Triple> triples, Function<Triple, Node> other, boolean outgoing) {
        return triples
                .filter(triple -> !triple.getSubject().equals(triple.getObject()))
                .filter(triple -> context.store().isThing(other.apply(triple)))
                .filter(triple -> !triple.getPredicate().equals(SKOS.inScheme.asNode()))
                .collect(
                        Collectors.groupingBy(
                                Triple::getPredicate,
                                () -> new TreeMap<>(NodeCmp::compareRDFTerms),
                                Collectors.mapping(other, Collectors.toList())))
                .entrySet()
                .stream()
                .map(link -> group(link.getKey(), outgoing, link.getValue()));
    }

    private LinkGroup group(Node property, boolean outgoing, List<Node> resources) {
        String key = (outgoing ? "out-" : "in-") + Messages.key(property.getURI());
        Comparator<NamedNode> byName =
                Comparator.comparing(NamedNode::name, context.messages().collator())
                        .thenComparing(named -> named.node().getURI());
        var sorted =
                resources.stream()
                        .distinct()
                        .map(resource -> new NamedNode(context.label(resource).text(), resource))
                        .sorted(byName)
                        .map(NamedNode::node)
                        .toList();
        DisplayLabel name = outgoing ? context.label(property) : context.inverseLabel(property);
        return new LinkGroup(property, name, outgoing, key, sorted);
    }
}
