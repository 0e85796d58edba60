package eu.factgraph.export;

import eu.factgraph.files.Namespaces;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/**
 * A page of a catalogue: a hundred datasets, with all that describes them. Its links to other pages
 * are those of a partial collection view (Hydra Core Vocabulary), which harvesters follow.
 *
 * @param whole the DCAT-AP view of the catalogue
 * @param address of the first page
 * @param number from 1
 */
record CataloguePage(Graph whole, String address, int number) {

    private static final int SIZE = 100;

    /** Links that a page has for its own datasets only. */
    private static final Set<Node> PAGED =
            Set.of(DCAT.dataset.asNode(), DCAT.record.asNode(), DCAT.servesDataset.asNode());

    /** The number of pages, at least 1. */
    static int pages(Graph whole) {
        return Math.max(1, (datasets(whole).size() + SIZE - 1) / SIZE);
    }

    /** The whole if it has no other page. */
    Graph graph() {
        int pages = pages(whole);
        if (pages == 1) {
            return whole;
        }
        List<Node> all = datasets(whole);
        var elsewhere = new HashSet<>(all);
        elsewhere.removeAll(all.subList((number - 1) * SIZE, Math.min(number * SIZE, all.size())));
        elsewhere.addAll(records(elsewhere));
        Graph page = GraphFactory.createDefaultGraph();
        for (Node catalogue : G.listPO(whole, RDF.Nodes.type, DCAT.Catalog.asNode())) {
            addReachable(page, catalogue, elsewhere);
            addView(page, catalogue, all.size(), pages);
        }
        return page;
    }

    private static List<Node> datasets(Graph whole) {
        return whole.stream(Node.ANY, DCAT.dataset.asNode(), Node.ANY)
                .map(Triple::getObject)
                .distinct()
                .sorted(NodeCmp::compareRDFTerms)
                .toList();
    }

    private List<Node> records(Collection<Node> datasets) {
        return whole.stream(Node.ANY, FOAF.primaryTopic.asNode(), Node.ANY)
                .filter(triple -> datasets.contains(triple.getObject()))
                .map(Triple::getSubject)
                .toList();
    }

    private void addReachable(Graph page, Node catalogue, Set<Node> elsewhere) {
        var seen = new HashSet<>(elsewhere);
        Deque<Node> open = new ArrayDeque<>(List.of(catalogue));
        while (!open.isEmpty()) {
            Node subject = open.remove();
            if (seen.add(subject)) {
                whole.stream(subject, Node.ANY, Node.ANY)
                        .filter(triple -> !isElsewhere(triple, elsewhere))
                        .forEach(
                                triple -> {
                                    page.add(triple);
                                    open.add(triple.getObject());
                                });
            }
        }
    }

    private void addView(Graph page, Node catalogue, int total, int pages) {
        Node view = view(number);
        page.add(catalogue, RDF.Nodes.type, hydra("Collection"));
        page.add(catalogue, hydra("totalItems"), integer(total));
        page.add(catalogue, hydra("view"), view);
        page.add(view, RDF.Nodes.type, hydra("PartialCollectionView"));
        page.add(view, hydra("first"), view(1));
        page.add(view, hydra("last"), view(pages));
        if (number > 1) {
            page.add(view, hydra("previous"), view(number - 1));
        }
        if (number < pages) {
            page.add(view, hydra("next"), view(number + 1));
        }
    }

    private Node view(int page) {
        return NodeFactory.createURI(address + "?page=" + page);
    }

    private static Node integer(int value) {
        return NodeFactory.createLiteralDT(String.valueOf(value), XSDDatatype.XSDinteger);
    }

    private static Node hydra(String name) {
        return NodeFactory.createURI(Namespaces.HYDRA + name);
    }

    private static boolean isElsewhere(Triple triple, Set<Node> elsewhere) {
        return PAGED.contains(triple.getPredicate()) && elsewhere.contains(triple.getObject());
    }
}
