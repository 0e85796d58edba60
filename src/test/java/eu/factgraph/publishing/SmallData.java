package eu.factgraph.publishing;

import static org.apache.jena.graph.NodeFactory.createLiteralDT;
import static org.apache.jena.graph.NodeFactory.createURI;

import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.NamedGraphs;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** Selections of graphs with two statements each, and their publication. */
final class SmallData {

    static final String BASE = "https://data.example/";
    static final Credentials NOBODY = Credentials.of(Map.of());

    private static final Node NUMBER = createURI("https://data.example/number");
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private SmallData() {}

    static PublicationPlan publish(
            DeviatingEngine engine, Credentials credentials, boolean takeOver, String... graphs) {
        try (var store = store(engine, credentials)) {
            return new Publisher(store, selected(graphs), (done, all) -> {}).publish(takeOver);
        }
    }

    static GraphStore store(DeviatingEngine engine, Credentials credentials) {
        return new GraphStore(engine.addresses(), credentials, TIMEOUT);
    }

    /**
     * @param graphs names below {@code graph/}, with {@code =} and a content that is not the name
     */
    static SelectedGraphs selected(String... graphs) {
        var all = new TreeMap<String, Graph>();
        for (String graph : graphs) {
            String[] parts = graph.split("=");
            all.put(NamedGraphs.GRAPHS + parts[0], graph(parts[parts.length - 1]));
        }
        return new SelectedGraphs(new NamedGraphs(all), new IriRewriter(BASE), "2027-01-31");
    }

    static Graph graph(String content) {
        Graph graph = none();
        Node subject = createURI("https://things.example/" + content);
        graph.add(subject, RDF.Nodes.type, createURI("https://things.example/Thing"));
        graph.add(subject, NUMBER, createLiteralDT("7", XSDDatatype.XSDdecimal));
        return graph;
    }

    static void replaceNumber(Graph graph, String form) {
        Node subject = graph.find(Node.ANY, NUMBER, Node.ANY).next().getSubject();
        graph.remove(subject, NUMBER, Node.ANY);
        graph.add(subject, NUMBER, createLiteralDT(form, XSDDatatype.XSDdecimal));
    }

    static Graph none() {
        return GraphFactory.createDefaultGraph();
    }

    /** Adds a graph to a manifest, as if it had been published. */
    static void addEntry(Graph manifest, Node entry, String name, String triples) {
        Node checksum = createURI(entry.getURI() + "-sha256");
        manifest.add(entry, createURI(PublicationManifest.SD + "name"), createURI(name));
        manifest.add(
                entry,
                createURI(PublicationManifest.VOID + "triples"),
                createLiteralDT(triples, XSDDatatype.XSDinteger));
        manifest.add(entry, createURI("http://spdx.org/rdf/terms#checksum"), checksum);
        manifest.add(
                checksum,
                createURI("http://spdx.org/rdf/terms#checksumValue"),
                createLiteralDT("00", XSDDatatype.XSDhexBinary));
    }
}
