package eu.factgraph.http.endpoint;

import static eu.factgraph.history.ReleasedData.DECREE;
import static eu.factgraph.history.ReleasedData.PERSON;
import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.endpoint.ThreeReleases.document;
import static eu.factgraph.http.endpoint.ThreeReleases.node;
import static eu.factgraph.http.endpoint.ThreeReleases.path;
import static eu.factgraph.http.endpoint.ThreeReleases.read;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.history.Erasure;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.history.ReleasedData;
import eu.factgraph.history.ResourceVersion;
import eu.factgraph.http.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The event stream of a server with three releases. */
class EventStreamTest {

    private static final Node VERSION_OF = DCTerms.isVersionOf.asNode();

    @RegisterExtension static final ThreeReleases releases = ThreeReleases.shared();

    private static final TestServer server = releases.server;
    private static final ReleaseHistory history = releases.history;
    private static final int pages = releases.pages;

    @Test
    void feed_without_a_release_is_empty(@TempDir Path folder) {
        try (var bare = new TestServer(null, ReleasedData.in(folder).source())) {
            Graph root = read(bare.get("feed")).getDefaultGraph();
            assertTrue(
                    root.contains(
                            node(bare.url + "feed"),
                            RDF.Nodes.type,
                            node("https://w3id.org/ldes#EventStream")));
            assertFalse(root.contains(Node.ANY, node("https://w3id.org/tree#relation"), Node.ANY));
            assertEquals(404, bare.get("feed/1").statusCode());
            assertEquals("", header(bare.get(document(DECREE)), "Last-Modified"));
        }
    }

    @Test
    void pages_have_every_version_once_with_resource_and_time() {
        Set<String> members = new TreeSet<>();
        for (int page = 1; page <= pages; page++) {
            Graph graph =
                    read(server.get("feed/" + page, "Accept", "text/turtle")).getDefaultGraph();
            for (Triple member :
                    graph.find(Node.ANY, node("https://w3id.org/tree#member"), Node.ANY).toList()) {
                assertTrue(members.add(member.getObject().getURI()));
                assertEquals(1, G.countSP(graph, member.getObject(), VERSION_OF));
                assertEquals(1, G.countSP(graph, member.getObject(), DCTerms.modified.asNode()));
            }
        }
        assertEquals(versions(history), members);
        assertEquals(404, server.get("feed/" + (pages + 1)).statusCode());
    }

    @Test
    void full_page_is_immutable_and_the_last_page_is_not() {
        assertArrayEquals(releases.firstPage, server.get("feed/1").body());
        assertFalse(Arrays.equals(releases.lastPage, server.get("feed/" + pages).body()));
        assertEquals(
                "public, max-age=31536000, immutable",
                header(server.get("feed/1"), "Cache-Control"));
        for (String path : List.of("feed", "feed/view", "feed/" + pages)) {
            assertEquals("public, no-cache", header(server.get(path), "Cache-Control"), path);
            assertEquals(
                    304,
                    server.get(path, "If-None-Match", header(server.get(path), "ETag"))
                            .statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/turtle",
                "application/ld+json",
                "application/trig",
                "application/rdf+xml",
                "application/n-triples",
                "application/n-quads"
            })
    void page_is_negotiated(String type) {
        for (String path :
                List.of(
                        "feed",
                        "feed/2",
                        "version/2026-01-31/id/be/act/decree-2019-04-03-primary-care")) {
            var response = server.get(path, "Accept", type);
            assertEquals(type, header(response, "Content-Type"));
            assertEquals("Accept, Accept-Language, Accept-Encoding", header(response, "Vary"));
            assertFalse(read(response).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feed/0",
                "feed/01",
                "feed/7",
                "feed/x",
                "feed/1/2",
                "feed/99999999999",
                "feed/1.pdf",
                "feedback",
                "version",
                "version/2026-01-31/id/be/act/none",
                "version/x"
            })
    void unknown_page_or_version_answers_404(String path) {
        var response = server.get(path);
        assertEquals(404, response.statusCode());
        assertEquals("application/problem+json", header(response, "Content-Type"));
    }

    @Test
    void retired_resource_is_a_delete_activity() {
        Graph graph = read(server.get("feed/" + pages + ".ttl")).getDefaultGraph();
        Node tombstone = node(server.url + "version/2026-03-31/" + path(PERSON));
        assertTrue(
                graph.contains(
                        tombstone,
                        RDF.Nodes.type,
                        node("https://www.w3.org/ns/activitystreams#Delete")));
        assertTrue(graph.contains(tombstone, VERSION_OF, node(server.url + path(PERSON))));
    }

    @Test
    void erasure_keeps_the_order_of_other_versions() {
        List<String> kept =
                versions(history).stream()
                        .filter(version -> !version.contains(path(PERSON)))
                        .toList();
        var without = new Erasure(PERSON).of(history, releases.data.data());
        assertEquals(2, without.size());
        ReleaseHistory after =
                ReleaseHistory.of(
                        history.releases().stream()
                                .map(
                                        release ->
                                                without.stream()
                                                        .filter(
                                                                one ->
                                                                        one.date()
                                                                                .equals(
                                                                                        release
                                                                                                .date()))
                                                        .findFirst()
                                                        .orElse(release))
                                .toList());
        assertEquals(kept, List.copyOf(versions(after)));
        assertEquals(orders(history, kept), orders(after, kept));
    }

    @Test
    void ldes_client_replicates_the_feed_and_its_updates()
            throws IOException, InterruptedException {
        LdesClient.require();
        var first = releases.firstReplica;
        var later = ThreeReleases.replica(server);
        Set<String> early = versions(ReleaseHistory.of(history.releases().subList(0, 1)));
        Set<String> late = versions(history);
        late.removeAll(early);
        assertEquals(early, members(first));
        assertEquals(late, members(later));
        assertEquals(statements(first), statements(early));
        Node decree = node(server.url + "version/2026-02-28/" + path(DECREE));
        assertTrue(
                later.contains(
                        decree,
                        decree,
                        node("http://data.europa.eu/eli/ontology#date_document"),
                        Node.ANY));
    }

    /** The IRIs of all versions, on the base of the server. */
    private static TreeSet<String> versions(ReleaseHistory history) {
        return history.all()
                .map(ResourceVersion::iri)
                .map(server.store.rebasing()::iri)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Integer> orders(ReleaseHistory history, List<String> kept) {
        return history.all()
                .filter(version -> kept.contains(server.store.rebasing().iri(version.iri())))
                .collect(Collectors.toMap(ResourceVersion::iri, ResourceVersion::order));
    }

    private static Set<String> members(DatasetGraph replica) {
        return replica.getDefaultGraph()
                .find(Node.ANY, VERSION_OF, Node.ANY)
                .mapWith(triple -> triple.getSubject().getURI())
                .toSet();
    }

    /** The number of statements in the versions' graphs. */
    private static long statements(DatasetGraph replica) {
        return replica.stream().filter(quad -> !quad.isDefaultGraph()).count();
    }

    private static long statements(Set<String> versions) {
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page -> read(server.get("feed/" + page + ".nq")))
                .flatMap(DatasetGraph::stream)
                .filter(
                        quad ->
                                !quad.isDefaultGraph()
                                        && versions.contains(quad.getGraph().getURI()))
                .count();
    }
}
