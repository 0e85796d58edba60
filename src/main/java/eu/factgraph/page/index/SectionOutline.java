package eu.factgraph.page.index;

import eu.factgraph.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.system.G;
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

    static SectionOutline in(Store store) {
        Graph graph = store.dataset().getDefaultGraph();
        Node section = store.node("def/Section");
        Node order = store.node("def/order");
        var parts = new HashMap<Node, List<Node>>();
        var wholes = new HashMap<Node, Node>();
        G.listPO(graph, RDF.Nodes.type, section).stream()
                .sorted(
                        Comparator.comparingInt((Node part) -> order(graph, part, order))
                                .thenComparing(NodeCmp::compareRDFTerms))
                .flatMap(part -> graph.stream(part, DCTerms.isPartOf.asNode(), Node.ANY))
                .forEach(
                        link -> {
                            wholes.put(link.getSubject(), link.getObject());
                            parts.computeIfAbsent(link.getObject(), any -> new ArrayList<>())
                                    .add(link.getSubject());
                        });
        List<Node> editions =
                G.listPO(graph, RDF.Nodes.type, store.node("def/Factsheet")).stream()
                        .sorted(((Comparator<Node>) NodeCmp::compareRDFTerms).reversed())
                        .toList();
        var reading = new LinkedHashMap<Node, Integer>();
        editions.forEach(edition -> read(edition, parts, reading));
        return new SectionOutline(editions, parts, wholes, reading);
    }

    private static void read(
            Node node, Map<Node, List<Node>> parts, LinkedHashMap<Node, Integer> reading) {
        if (reading.putIfAbsent(node, reading.size()) == null) {
            parts.getOrDefault(node, List.of()).forEach(part -> read(part, parts, reading));
        }
    }

    private static int order(Graph graph, Node part, Node order) {
        return graph.stream(part, order, Node.ANY)
                .mapToInt(triple -> Integer.parseInt(triple.getObject().getLiteralLexicalForm()))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    public boolean has(Node node) {
        return reading.containsKey(node);
    }

    List<Node> below(Node whole) {
        return parts.getOrDefault(whole, List.of());
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
