package eu.factgraph.page.index;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/**
 * The resources by class, without the superclasses that rules derive.
 *
 * @param names by class, for URLs
 * @param members by class
 * @param classes by resource
 */
public record ClassIndex(
        Map<Node, String> names, Map<Node, Set<Node>> members, Map<Node, List<Node>> classes) {

    static ClassIndex in(Store store) {
        var members = new TreeMap<Node, Set<Node>>(NodeCmp::compareRDFTerms);
        var classes = new HashMap<Node, List<Node>>();
        store.dataset().stream(Node.ANY, Node.ANY, RDF.Nodes.type, Node.ANY)
                .filter(quad -> isStated(store, quad) && store.isThing(quad.getSubject()))
                .forEach(
                        quad -> {
                            boolean isNew =
                                    members.computeIfAbsent(
                                                    quad.getObject(),
                                                    any -> new TreeSet<>(NodeCmp::compareRDFTerms))
                                            .add(quad.getSubject());
                            if (isNew) {
                                classes.computeIfAbsent(quad.getSubject(), any -> new ArrayList<>())
                                        .add(quad.getObject());
                            }
                        });
        classes.values().forEach(types -> types.sort(NodeCmp::compareRDFTerms));
        var names = new TreeMap<Node, String>(NodeCmp::compareRDFTerms);
        members.keySet().forEach(type -> names.put(type, free(name(type), names)));
        return new ClassIndex(names, members, classes);
    }

    private static boolean isStated(Store store, Quad quad) {
        return !quad.isDefaultGraph() && !store.isDerived(quad.getGraph());
    }

    /** The local name of a class as in URLs: {@code base-register}. */
    private static String name(Node type) {
        String iri = type.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1)
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** A number is appended if two vocabularies have the same local name. */
    private static String free(String name, Map<Node, String> taken) {
        String free = name;
        for (int number = 2; taken.containsValue(free); number++) {
            free = name + "-" + number;
        }
        return free;
    }

    public List<Node> of(Node resource) {
        return classes.getOrDefault(resource, List.of());
    }

    /** Those of a resource outside of the selection as the store of the page states them. */
    public List<Node> of(PageContext context, Node resource) {
        List<Node> known = of(resource);
        return known.isEmpty() && context.store().isThing(resource)
                ? Iter.asStream(
                                context.store()
                                        .dataset()
                                        .findNG(Node.ANY, resource, RDF.Nodes.type, Node.ANY))
                        .filter(quad -> isStated(context.store(), quad))
                        .map(Quad::getObject)
                        .distinct()
                        .sorted(NodeCmp::compareRDFTerms)
                        .toList()
                : known;
    }

    public Optional<Node> named(String name) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A class with a link to its members. */
    public DisplayLabel label(PageContext context, Node type) {
        return names.containsKey(type)
                ? new DisplayLabel(
                        name(context, type), context.href("kind/" + names.get(type)), null)
                : context.label(type);
    }

    /** The translated name of a class, else its label. */
    String name(PageContext context, Node type) {
        return context.messages().orElse("kind." + names.get(type), context.label(type).text());
    }

    /** The name of a class in the plural, with a link to its members. */
    public DisplayLabel plural(PageContext context, Node type) {
        return new DisplayLabel(
                pluralName(context, type), context.href("kind/" + names.get(type)), null);
    }

    String pluralName(PageContext context, Node type) {
        return context.messages().orElse("kinds." + names.get(type), name(context, type));
    }

    /** The classes, the largest first. */
    public List<Node> bySize() {
        return members.keySet().stream()
                .sorted(
                        Comparator.comparingInt((Node type) -> -members.get(type).size())
                                .thenComparing(NodeCmp::compareRDFTerms))
                .toList();
    }
}
