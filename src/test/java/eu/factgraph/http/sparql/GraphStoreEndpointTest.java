package eu.factgraph.http.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The read operations of the SPARQL 1.1 Graph Store HTTP Protocol. */
class GraphStoreEndpointTest {

    private static final String SECTION =
            "https://w3id.org/factgraph/graph/be/2019/legislation/specific";

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/turtle",
                "application/n-triples",
                "application/rdf+xml",
                "application/ld+json",
                "application/n-quads",
                "application/trig"
            })
    void get_returns_the_whole_graph_in_every_syntax(String type) {
        var named = server.get("data?graph=" + TestServer.encoded(SECTION), "Accept", type);
        assertSame(
                server.store
                        .dataset()
                        .getGraph(NodeFactory.createURI(server.store.rebasing().iri(SECTION))),
                named,
                type);
        assertSame(
                server.store.dataset().getDefaultGraph(),
                server.get("data?default", "Accept", type),
                type);
    }

    @Test
    void graph_has_its_canonical_iri_and_the_one_on_the_base() {
        var canonical = server.get("data?graph=" + TestServer.encoded(SECTION));
        var served =
                server.get(
                        "data?graph=" + TestServer.encoded(server.store.rebasing().iri(SECTION)));
        assertEquals(200, canonical.statusCode());
        assertEquals(TestServer.text(canonical), TestServer.text(served));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data?default", "data?graph=" + SECTION})
    void head_has_the_headers_of_get_and_no_body(String path) {
        var get = server.get(path);
        var head = server.send("HEAD", path, BodyPublishers.noBody());
        assertEquals(200, head.statusCode());
        assertEquals(0, head.body().length);
        for (String name : new String[] {"Content-Type", "Content-Length", "ETag", "Vary"}) {
            assertEquals(get.headers().allValues(name), head.headers().allValues(name), name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data",
                "data?default&graph=" + SECTION,
                "data?graph=" + SECTION + "&graph=" + SECTION,
                "data?graph=",
                "data?graph=be/2019",
                "data?graph=//localhost/graph",
                "data?graph=http://%20"
            })
    void anything_but_one_absolute_iri_gets_400(String path) {
        assertEquals(400, server.get(path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:nope", "file:///etc/passwd", SECTION + "/none"})
    void unknown_graph_gets_404(String name) {
        assertEquals(404, server.get("data?graph=" + TestServer.encoded(name)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
    void write_method_gets_405_with_allow(String method) {
        var response =
                server.send(
                        method,
                        "data?graph=" + TestServer.encoded(SECTION),
                        BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> ."),
                        "Content-Type",
                        "text/turtle");
        assertEquals(405, response.statusCode());
        assertEquals("GET, HEAD, OPTIONS", response.headers().firstValue("Allow").orElseThrow());
    }

    @Test
    void unavailable_media_type_gets_406() {
        assertEquals(406, server.get("data?default", "Accept", "image/png").statusCode());
    }

    private static void assertSame(Graph expected, HttpResponse<byte[]> response, String type) {
        assertEquals(200, response.statusCode());
        assertEquals(type, response.headers().firstValue("Content-Type").orElseThrow());
        Graph read = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(response.body()))
                .lang(RDFLanguages.contentTypeToLang(type))
                .parse(read);
        assertTrue(expected.size() > 10);
        assertTrue(expected.isIsomorphicWith(read));
    }
}
