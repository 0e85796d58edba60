package eu.factgraph.http.endpoint;

import static org.apache.jena.datatypes.xsd.XSDDatatype.XSDgYear;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.Selection;
import eu.factgraph.export.SortedSerializer;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.negotiation.RdfVariants;
import eu.factgraph.page.Pages;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.store.SelectedStores;
import eu.factgraph.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DCTypes;
import org.apache.jena.vocabulary.RDF;

/**
 * {@code edition/{year}}: lists the newest edition of each country up to that year, whose merge is
 * the graph of this name in queries; negotiated, or by suffix.
 */
public record EditionEndpoint(SelectedStores stores, Pages pages, PrefixMapping prefixes) {

    private static final String PATH = "edition/";

    private static final List<Node> COPIED =
            List.of(RDF.Nodes.type, DCTerms.title.asNode(), DCTerms.spatial.asNode());

    public Resource resource(String path) {
        return RdfVariants.at(path, this::variants, EditionEndpoint::unknown);
    }

    private static Resource unknown() {
        throw new Problem(
                404, "No edition up to this year; write /edition/ and a year. /export lists all.");
    }

    private Optional<RdfVariants> variants(String path) {
        return stores.asOf(path)
                .map(
                        selection -> {
                            int year = Integer.parseInt(path.substring(PATH.length()));
                            return variants(path, year, selection);
                        });
    }

    private RdfVariants variants(String path, int year, Selection selection) {
        return new RdfVariants(
                DocumentUrls.link(store().base(), store().base() + path),
                syntax -> SortedSerializer.of(graph(path, year, selection), syntax, prefixes),
                Optional.of(visitor -> pages.edition(year, selection, visitor)),
                Map.of());
    }

    private Graph graph(String path, int year, Selection selection) {
        Graph graph = GraphFactory.createDefaultGraph();
        Node whole = store().node(path);
        graph.add(whole, RDF.Nodes.type, DCTypes.Collection.asNode());
        graph.add(whole, DCTerms.title.asNode(), Language.EN.literal("Editions as of " + year));
        for (Edition edition : selection.editions().values()) {
            Node document = node(edition.graph());
            graph.add(whole, DCTerms.hasPart.asNode(), document);
            Graph stated = store().dataset().getGraph(document);
            COPIED.forEach(
                    property -> stated.stream(document, property, Node.ANY).forEach(graph::add));
            graph.add(document, store().node("def/year"), year(edition));
            graph.add(document, EditionStatus.PROPERTY, status(edition));
        }
        return graph;
    }

    private static Node year(Edition edition) {
        return NodeFactory.createLiteralDT(String.valueOf(edition.year()), XSDgYear);
    }

    private Node status(Edition edition) {
        return store().rebasing()
                .node(EditionStatus.of(store().graphs(), edition.graph()).concept());
    }

    private Node node(String canonical) {
        return store().rebasing().node(NodeFactory.createURI(canonical));
    }

    private Store store() {
        return stores.all();
    }
}
