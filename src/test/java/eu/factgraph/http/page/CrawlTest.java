package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.http.TestServer;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every IRI below the base that occurs in the graph, and every shape, dereferences to a description
 * of itself with type and label.
 */
class CrawlTest {

    @RegisterExtension static final TestServer here = TestServer.onBuiltInData();

    @Test
    void iris_below_the_own_base_dereference() {
        assertEquals(List.of(), faults(here));
    }

    @Test
    void iris_below_another_base_dereference() {
        try (var server = new TestServer("https://w3id.org/factgraph/")) {
            assertEquals(List.of(), faults(server));
        }
    }

    private static List<String> faults(TestServer server) {
        var faults = new ArrayList<String>();
        for (String iri : below(server)) {
            String fault = fault(server, iri);
            if (fault != null) {
                faults.add(iri + ": " + fault);
            }
        }
        return faults;
    }

    private static TreeSet<String> below(TestServer server) {
        var iris = new TreeSet<String>();
        shapes(server).forEach(iris::add);
        server.store.dataset().stream()
                .flatMap(
                        quad ->
                                Stream.of(
                                        quad.getGraph(),
                                        quad.getSubject(),
                                        quad.getPredicate(),
                                        quad.getObject()))
                .filter(node -> node.isURI() && node.getURI().startsWith(server.store.base()))
                .forEach(node -> iris.add(node.getURI()));
        return iris;
    }

    private static Stream<String> shapes(TestServer server) {
        Graph shapes = server.shapes.dataset().getDefaultGraph();
        return Stream.of(SHACL.NodeShape, SHACL.PropertyShape)
                .flatMap(kind -> shapes.stream(Node.ANY, RDF.Nodes.type, kind))
                .map(triple -> triple.getSubject().getURI());
    }

    /** Files, the home page and the endpoint have no description; they only have to answer. */
    private static boolean isAddress(String path) {
        return path.isEmpty() || path.equals("sparql") || path.startsWith("export/");
    }

    private static String fault(TestServer server, String iri) {
        String path = iri.substring(server.store.base().length());
        if (isAddress(path)) {
            int status = server.get(path).statusCode();
            return status == 200 ? null : "status " + status;
        }
        var answer = server.get(path, "Accept", "text/turtle");
        boolean thing = path.startsWith("id/") || path.startsWith("def/");
        if (thing) {
            if (answer.statusCode() != 303) {
                return "status " + answer.statusCode();
            }
            String location = answer.headers().firstValue("Location").orElse("");
            answer =
                    server.get(
                            location.replaceFirst("^(https?://[^/]+)?/", ""),
                            "Accept",
                            "text/turtle");
        }
        if (answer.statusCode() != 200) {
            return "status " + answer.statusCode();
        }
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(answer.body())).lang(Lang.TURTLE).parse(graph);
        Node about = NodeFactory.createURI(iri);
        if (!graph.contains(about, RDF.Nodes.type, Node.ANY)) {
            return "no type";
        }
        boolean labelled =
                Stream.of(
                                SKOS.prefLabel.asNode(),
                                DCTerms.title.asNode(),
                                RDFS.label.asNode(),
                                SHACL.name)
                        .anyMatch(label -> graph.contains(about, label, Node.ANY));
        return labelled ? null : "no label";
    }
}
