package eu.factgraph.page.index;

import eu.factgraph.dataset.Edition;
import eu.factgraph.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * The factsheets with their sections, in the order of print.
 *
 * @param editions the factsheets, the newest first
 * @param parts the direct sections of a factsheet or section
 * @param wholes the factsheet or section that a section is a direct part of
 * @param reading the position of each factsheet and section in reading order
 */
public record SectionOutline(
        List<Node> editions,
        Map<Node, List<Node>> parts,
        Map<Node, Node> wholes,
        Map<Node, Integer> reading) {

    /** Of all editions of a store. */
    public static SectionOutline in(Store store) {
        DatasetGraph dataset = store.dataset();
        Node order = store.node("def/order");
        var parts = new HashMap<Node, List<Node>>();
        var wholes = new HashMap<Node, Node>();
        typed(dataset, store.node("def/Section"))
                .sorted(
                        Comparator.comparingInt((Quad part) -> order(dataset, part, order))
                                .thenComparing(Quad::getSubject, NodeCmp::compareRDFTerms))
                .flatMap(part -> statements(dataset, part, DCTerms.isPartOf.asNode()))
                .forEach(
                        link -> {
                            wholes.put(link.getSubject(), link.getObject());
                            parts.computeIfAbsent(link.getObject(), any -> new ArrayList<>())
                                    .add(link.getSubject());
                        });
        List<Node> editions =
                typed(dataset, store.node("def/Factsheet"))
                        .map(Quad::getSubject)
                        .distinct()
                        .sorted(
                                Comparator.comparingInt((Node one) -> -year(store, one))
                                        .thenComparing(NodeCmp::compareRDFTerms))
                        .toList();
        var reading = new LinkedHashMap<Node, Integer>();
        editions.forEach(edition -> read(edition, parts, reading));
        return new SectionOutline(editions, parts, wholes, reading);
    }

    private static Stream<Quad> typed(DatasetGraph dataset, Node type) {
        return Iter.asStream(dataset.findNG(Node.ANY, Node.ANY, RDF.Nodes.type, type));
    }

    /** What the graph that types a section says about it. */
    private static Stream<Triple> statements(DatasetGraph dataset, Quad section, Node property) {
        return dataset.getGraph(section.getGraph()).stream(
                section.getSubject(), property, Node.ANY);
    }

    private static int year(Store store, Node document) {
        return Edition.of(store.rebasing().canonical(document.toString()))
                .map(Edition::year)
                .orElse(0);
    }

    private static void read(
            Node node, Map<Node, List<Node>> parts, LinkedHashMap<Node, Integer> reading) {
        if (reading.putIfAbsent(node, reading.size()) == null) {
            parts.getOrDefault(node, List.of()).forEach(part -> read(part, parts, reading));
        }
    }

    private static int order(DatasetGraph dataset, Quad part, Node order) {
        return statements(dataset, part, order)
                .mapToInt(triple -> Integer.parseInt(triple.getObject().getLiteralLexicalForm()))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    public boolean has(Node node) {
        return reading.containsKey(node);
    }

    public List<Node> below(Node whole) {
        return parts.getOrDefault(whole, List.of());
    }

    /** The first section of a factsheet or section. */
    public Optional<Node> firstBelow(Node whole) {
        return below(whole).stream().findFirst();
    }

    /** The path from the factsheet down to the whole of the section. */
    public List<Node> above(Node section) {
        var path = new ArrayList<Node>();
        for (Node whole = wholes.get(section); whole != null; whole = wholes.get(whole)) {
            path.add(0, whole);
        }
        return path;
    }

    /** The factsheet of a section, or the factsheet itself. */
    public Optional<Node> edition(Node section) {
        return editions.contains(section)
                ? Optional.of(section)
                : above(section).stream().findFirst().filter(editions::contains);
    }

    /** The section {@code steps} after a section, or before it. */
    public Optional<Node> next(Node section, int steps) {
        int place = reading.get(section) + steps;
        return reading.keySet().stream()
                .skip(Math.max(place, 0))
                .findFirst()
                .filter(found -> place >= 0 && edition(found).equals(edition(section)));
    }
}
