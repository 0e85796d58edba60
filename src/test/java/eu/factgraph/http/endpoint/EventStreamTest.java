package eu.factgraph.http.endpoint;

import static eu.factgraph.history.ReleasedData.DECREE;
import static eu.factgraph.history.ReleasedData.HIGHLIGHT;
import static eu.factgraph.history.ReleasedData.PERSON;
import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Reference;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.history.Erasure;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.history.ReleasedData;
import eu.factgraph.history.ResourceVersion;
import eu.factgraph.http.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three releases, the second and third of small changes, as a server has them: feed, dates, what is
 * gone.
 */
class EventStreamTest {

    private static final Path LDES_CLIENT = Path.of("target/tools/node_modules/.bin/ldes-client");
    private static final Node VERSION_OF = DCTerms.isVersionOf.asNode();
    private static final String SECOND_DATE = "Sat, 28 Feb 2026 00:00:00 GMT";

    @TempDir static Path folder;

    private static int port;
    private static TestServer server;
    private static ReleaseHistory history;
    private static int pages;
    private static byte[] firstPage;
    private static byte[] lastPage;
    private static String firstReplica;

    @BeforeAll
    static void releaseThrice() throws IOException, InterruptedException {
        port = TestServer.freePort();
        var data = ReleasedData.in(folder);
        data.release("2026-01-31");
        pages = data.pages();
        try (var early = new TestServer(null, data.source(), port)) {
            firstPage = early.get("feed/1").body();
            lastPage = early.get("feed/" + pages).body();
            firstReplica = replica();
        }
        data.changeTheDateOfTheDecree();
        data.takeOutTheHighlight();
        data.release("2026-02-28", Map.of(HIGHLIGHT, DECREE));
        data.takeOutThePerson();
        data.release("2026-03-31");
        assertEquals(pages, data.pages(), "another page");
        history = data.history();
        server = new TestServer(null, data.source(), port);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void without_a_release_the_feed_is_an_empty_stream() {
        try (var bare = new TestServer(null, ReleasedData.in(folder.resolve("bare")).source())) {
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

    /** IMF-fixdate (RFC 9110, section 5.6.7). */
    @Test
    void a_day_before_the_tenth_has_two_digits_in_a_header() {
        var data = ReleasedData.in(folder.resolve("early"));
        data.release("2026-01-05");
        try (var early = new TestServer(null, data.source())) {
            assertEquals(
                    "Mon, 05 Jan 2026 00:00:00 GMT",
                    header(early.get(document(DECREE)), "Last-Modified"));
        }
    }

    @Test
    void the_pages_hold_every_version_once_with_what_it_is_of_and_when() {
        Set<String> members = new TreeSet<>();
        for (int page = 1; page <= pages; page++) {
            Graph graph =
                    read(server.get("feed/" + page, "Accept", "text/turtle")).getDefaultGraph();
            for (Triple member :
                    graph.find(Node.ANY, node("https://w3id.org/tree#member"), Node.ANY).toList()) {
                assertTrue(members.add(member.getObject().getURI()));
                assertEquals(
                        1, graph.find(member.getObject(), VERSION_OF, Node.ANY).toList().size());
                assertEquals(
                        1,
                        graph.find(member.getObject(), DCTerms.modified.asNode(), Node.ANY)
                                .toList()
                                .size());
            }
        }
        assertEquals(versions(history), members);
        assertEquals(404, server.get("feed/" + (pages + 1)).statusCode());
    }

    @Test
    void a_full_page_never_changes_and_the_last_one_does() {
        assertArrayEquals(firstPage, server.get("feed/1").body());
        assertFalse(java.util.Arrays.equals(lastPage, server.get("feed/" + pages).body()));
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
    void every_page_is_negotiated(String type) {
        for (String path :
                List.of(
                        "feed",
                        "feed/2",
                        "version/2026-01-31/id/be/act/decree-2019-04-03-primary-care")) {
            var answer = server.get(path, "Accept", type);
            assertEquals(type, header(answer, "Content-Type"));
            assertEquals(
                    path.startsWith("feed")
                            ? "Accept, Accept-Encoding"
                            : "Accept, Accept-Language, Accept-Encoding",
                    header(answer, "Vary"));
            assertFalse(read(answer).isEmpty());
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
    void a_cursor_that_never_was_answers_404_with_a_problem(String path) {
        var answer = server.get(path);
        assertEquals(404, answer.statusCode());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
    }

    @Test
    void a_retired_thing_is_a_tombstone_in_the_feed() {
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
    void GET_retired_answers_410_and_tells_its_last_version() {
        for (String path : List.of(path(PERSON), document(PERSON), document(PERSON) + ".ttl")) {
            var answer = server.get(path);
            assertEquals(410, answer.statusCode(), path);
            assertEquals("application/problem+json", header(answer, "Content-Type"));
            assertTrue(text(answer).contains("version/2026-01-31/" + path(PERSON)), text(answer));
        }
        assertTrue(text(server.get("version/2026-01-31/" + path(PERSON))).contains("Ben Smeets"));
    }

    @Test
    void GET_replaced_answers_301_to_what_stands_in_for_it() {
        assertMoved(path(HIGHLIGHT), path(DECREE));
        assertMoved(document(HIGHLIGHT), document(DECREE));
        assertMoved(document(HIGHLIGHT) + ".ttl", document(DECREE) + ".ttl");
    }

    @Test
    void GET_document_tells_the_release_that_last_changed_it() {
        var answer = server.get(document(DECREE));
        assertEquals(SECOND_DATE, header(answer, "Last-Modified"));
        assertTrue(
                read(answer)
                        .getDefaultGraph()
                        .contains(
                                node(server.url + path(DECREE)),
                                DCTerms.modified.asNode(),
                                Node.ANY));
        assertEquals(
                304, server.get(document(DECREE), "If-Modified-Since", SECOND_DATE).statusCode());
        assertEquals(
                200,
                server.get(document(DECREE), "If-Modified-Since", "Sun, 01 Mar 2026 00:00:00 GMT")
                        .statusCode());
        assertEquals(
                200,
                server.get(
                                document(DECREE),
                                "If-Modified-Since",
                                SECOND_DATE,
                                "If-None-Match",
                                "\"other\"")
                        .statusCode());
    }

    @Test
    void an_old_version_is_served_with_what_was_stated_then() {
        for (ResourceVersion version : history.versions().get(DECREE)) {
            var answer =
                    server.get(
                            version.iri().substring(CanonicalNamespace.CANONICAL.length()) + ".nq");
            String date =
                    version.changeType() == ResourceVersion.ChangeType.ADDED
                            ? "\"2019-04-03\""
                            : "\"2019-04-04\"";
            assertTrue(text(answer).contains(date), text(answer));
            assertTrue(
                    text(answer)
                            .contains(
                                    "<"
                                            + server.url
                                            + "graph/be/2019/legislation/domain-specific>"));
        }
    }

    @Test
    void an_old_version_is_a_page_for_a_browser() {
        String version = "version/2026-01-31/" + path(DECREE);
        var page = Jsoup.parse(text(server.get(version, "Accept", "text/html,*/*;q=0.8")));
        assertEquals("Decree on primary care, 2026-01-31", page.selectFirst("h1").text());
        assertTrue(page.text().contains("2019-04-03"));
        assertFalse(page.text().contains("urn:"), page.text());
        var now = Jsoup.parse(text(server.get(document(DECREE), "Accept", "text/html")));
        assertFalse(now.select("a[href='" + server.url + version + "']").isEmpty());
    }

    @Test
    void forgetting_moves_no_other_version() {
        var data = new ReleasedData(folder.resolve("data"));
        List<String> kept =
                versions(history).stream()
                        .filter(version -> !version.contains(path(PERSON)))
                        .toList();
        var without = new Erasure(PERSON).of(history, data.data());
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
    void ldes_client_replicates_the_feed_whole_and_catches_up()
            throws IOException, InterruptedException {
        if (firstReplica == null) {
            Reference.missing("no ldes-client in target/tools; install ldes-client@0.3.0 there");
        }
        var first = read(firstReplica);
        var later = read(replica());
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

    /** What the client emits since it last ran, or nothing if it is not installed. */
    private static String replica() throws IOException, InterruptedException {
        return Files.isExecutable(LDES_CLIENT)
                ? Reference.run(
                        LDES_CLIENT.toString(),
                        "http://localhost:" + port + "/feed",
                        "--save",
                        folder.resolve("state").toString())
                : null;
    }

    private static void assertMoved(String from, String to) {
        var answer = server.get(from);
        assertEquals(301, answer.statusCode());
        assertEquals(server.url + to, header(answer, "Location"));
    }

    /** On the base of the server. */
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

    /** How many statements a version has, in its graph. */
    private static long statements(DatasetGraph replica) {
        return replica.stream().filter(quad -> !quad.isDefaultGraph()).count();
    }

    private static long statements(Set<String> versions) {
        return java.util.stream.IntStream.rangeClosed(1, pages)
                .mapToObj(page -> read(server.get("feed/" + page + ".nq")))
                .flatMap(DatasetGraph::stream)
                .filter(
                        quad ->
                                !quad.isDefaultGraph()
                                        && versions.contains(quad.getGraph().getURI()))
                .count();
    }

    /** The client prints N-Quads with bare numbers and truth values, among lines of its log. */
    /** What ldes-client prints: it shortens numbers. */
    static DatasetGraph read(String replica) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        String quads =
                replica.lines()
                        .filter(line -> line.startsWith("<"))
                        .map(line -> line.replaceAll("^(<\\S+> <\\S+>) ([\\w.+-]+) ", "$1 \"$2\" "))
                        .collect(Collectors.joining("\n"));
        RDFParser.fromString(quads, Lang.NQUADS).parse(dataset);
        return dataset;
    }

    private static DatasetGraph read(HttpResponse<byte[]> answer) {
        assertEquals(200, answer.statusCode(), text(answer));
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(answer.body()))
                .lang(RDFLanguages.contentTypeToLang(header(answer, "Content-Type")))
                .parse(dataset);
        return dataset;
    }

    private static String path(String iri) {
        return iri.substring(CanonicalNamespace.CANONICAL.length());
    }

    private static String document(String iri) {
        return "doc" + path(iri).substring("id".length());
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
