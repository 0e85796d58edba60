package eu.factgraph.publishing;

import static org.apache.jena.graph.NodeFactory.createLiteralDT;
import static org.apache.jena.graph.NodeFactory.createLiteralString;
import static org.apache.jena.graph.NodeFactory.createURI;

import eu.factgraph.files.Namespaces;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/**
 * What a publication consists of, as a graph: each named graph (SPARQL 1.1 Service Description)
 * with its number of statements (VoID) and the checksum of its sorted N-Triples (SPDX). The graphs
 * themselves are objects only, so that the description of a section does not change.
 *
 * @param release date of the release, or {@code unreleased}
 */
record PublicationManifest(PublicationNames names, String release, List<PublishedGraph> graphs) {

    static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    static final String VOID = "http://rdfs.org/ns/void#";

    /** The IRI in the code list of DCAT-AP; SPDX itself uses http. */
    private static final Node SHA_256 =
            createURI("https://spdx.org/rdf/terms#checksumAlgorithm_sha256");

    private static final Node DATASET = createURI(SD + "Dataset");
    private static final Node NAMED_GRAPH = createURI(SD + "namedGraph");
    private static final Node NAMED_GRAPH_CLASS = createURI(SD + "NamedGraph");
    private static final Node NAME = createURI(SD + "name");
    private static final Node TRIPLES = createURI(VOID + "triples");

    /** The number of statements of all graphs. */
    long statements() {
        return graphs.stream().mapToLong(PublishedGraph::statements).sum();
    }

    Graph graph() {
        String iri = names.manifest();
        Graph graph = list(names, iri, graphs.stream().map(PublishedGraph::name).toList());
        Node manifest = createURI(iri);
        graph.add(manifest, createURI(DCAT.NS + "version"), createLiteralString(release));
        graph.add(manifest, TRIPLES, integer(statements()));
        graphs.forEach(published -> add(graph, published));
        return graph;
    }

    private void add(Graph graph, PublishedGraph published) {
        Node entry = createURI(names.entry(names.manifest(), published.name()));
        Node checksum = createURI(entry.getURI() + "-sha256");
        graph.add(entry, TRIPLES, integer(published.statements()));
        graph.add(entry, createURI(Namespaces.SPDX + "checksum"), checksum);
        graph.add(checksum, RDF.Nodes.type, createURI(Namespaces.SPDX + "Checksum"));
        graph.add(checksum, createURI(Namespaces.SPDX + "algorithm"), SHA_256);
        graph.add(
                checksum,
                createURI(Namespaces.SPDX + "checksumValue"),
                createLiteralDT(published.sha256(), XSDDatatype.XSDhexBinary));
    }

    /** A list of graphs and nothing else about them. */
    static Graph list(PublicationNames names, String iri, Iterable<String> listed) {
        Graph graph = GraphFactory.createDefaultGraph();
        Node list = createURI(iri);
        graph.add(list, RDF.Nodes.type, DATASET);
        for (String name : listed) {
            Node entry = createURI(names.entry(iri, name));
            graph.add(list, NAMED_GRAPH, entry);
            graph.add(entry, RDF.Nodes.type, NAMED_GRAPH_CLASS);
            graph.add(entry, NAME, createURI(name));
        }
        return graph;
    }

    private static Node integer(long number) {
        return NodeFactoryExtra.intToNode(number);
    }
}
