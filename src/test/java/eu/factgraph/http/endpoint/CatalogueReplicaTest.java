package eu.factgraph.http.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.factgraph.export.OfficialShapes;
import eu.factgraph.files.Namespaces;
import eu.factgraph.history.ReleasedData;
import eu.factgraph.http.TestServer;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A harvester that follows the catalogue feed has the catalogue as it is now. */
class CatalogueReplicaTest {

    private static final String CHECKSUM = "http://spdx.org/rdf/terms#";
    private static final Set<String> OF_A_FILE =
            Set.of(CHECKSUM + "checksum", DCAT.byteSize.getURI());

    @TempDir static Path folder;

    private static TestServer server;

    @BeforeAll
    static void release() {
        var data = ReleasedData.in(folder);
        data.release("2026-01-31");
        data.changeDecreeDate();
        data.release("2026-02-28");
        data.edit("catalogue.ttl", "(?s)\nint-data-service:feed\n.*? \\.\n", "");
        data.edit("catalogue.ttl", "  dcat:service int-data-service:feed ;\n", "");
        data.release("2026-03-31");
        server = new TestServer(null, data.source());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed/catalogue", "feed/catalogue.jsonld"})
    void replica_of_ldes_client_is_the_catalogue(String address) throws Exception {
        LdesClient.require();
        // Its shape is on the network.
        DatasetGraph read = LdesClient.replicate(server.url + address, "--no-shape");
        Graph export = parsed("export/dcat-ap.nt", Lang.NTRIPLES).getDefaultGraph();
        assertEquals(statements(export), statements(replica(read)));
    }

    @Test
    void objects_of_the_activities_conform_to_dcat_ap() {
        assertEquals(List.of(), violations(parsed("feed/catalogue.jsonld", Lang.JSONLD)));
    }

    @Test
    void replica_with_a_faulty_activity_does_not_conform() {
        DatasetGraph feed = parsed("feed/catalogue.trig", Lang.TRIG);
        Node activity = node(server.url + "feed/catalogue#2026-03-31/catalog");
        feed.deleteAny(activity, Node.ANY, DCTerms.title.asNode(), Node.ANY);
        assertFalse(violations(feed).isEmpty());
    }

    /** What the last activity about each entity states. */
    private static Graph replica(DatasetGraph feed) {
        var last = new HashMap<Node, Node>();
        feed.stream(Node.ANY, Node.ANY, as("published"), Node.ANY)
                .map(quad -> Map.entry(quad.getObject().getLiteralLexicalForm(), quad.getSubject()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        entry ->
                                last.put(
                                        object(feed, entry.getValue(), "object"),
                                        entry.getValue()));
        Graph replica = GraphFactory.createDefaultGraph();
        for (Node activity : last.values()) {
            if (!feed.contains(Node.ANY, activity, RDF.Nodes.type, as("Delete"))) {
                feed.stream(activity, Node.ANY, Node.ANY, Node.ANY)
                        .filter(quad -> !quad.getSubject().equals(activity))
                        .forEach(quad -> replica.add(quad.asTriple()));
            }
        }
        return replica;
    }

    private static Node object(DatasetGraph feed, Node activity, String property) {
        return feed.stream(Node.ANY, activity, as(property), Node.ANY)
                .findFirst()
                .orElseThrow()
                .getObject();
    }

    /**
     * What is stated about our own resources. The feed does not describe what it only refers to,
     * such as the address of a service, and knows no files.
     */
    private static Set<String> statements(Graph graph) {
        return graph.stream()
                .filter(triple -> triple.getSubject().toString().startsWith(server.url))
                .filter(triple -> !triple.getObject().equals(RDFS.Resource.asNode()))
                .filter(triple -> !OF_A_FILE.contains(triple.getPredicate().getURI()))
                .map(Triple::toString)
                .filter(text -> !text.contains(CHECKSUM))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> violations(DatasetGraph feed) {
        var shapes = OfficialShapes.of("dcat-ap/shapes.ttl");
        return ShaclValidator.get().validate(shapes, replica(feed)).getEntries().stream()
                .filter(entry -> entry.severity() == Severity.Violation)
                .map(entry -> entry.focusNode() + " " + entry.resultPath() + " " + entry.message())
                .toList();
    }

    private static DatasetGraph parsed(String path, Lang lang) {
        var response = server.get(path);
        assertEquals(200, response.statusCode(), path);
        return RDFParser.source(new ByteArrayInputStream(response.body()))
                .lang(lang)
                .toDatasetGraph();
    }

    private static Node as(String name) {
        return node(Namespaces.ACTIVITY_STREAMS + name);
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
