package eu.factgraph.http.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Reference;
import eu.factgraph.history.ReleasedData;
import eu.factgraph.http.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three releases of the catalogue: all new, a fact changed, a data service taken out. */
class CatalogueFeedTest {

    private static final String ACTIVITY = "https://www.w3.org/ns/activitystreams#";

    @TempDir static Path folder;

    private static TestServer server;
    private static DatasetGraph feed;

    @BeforeAll
    static void release() {
        var data = ReleasedData.in(folder);
        data.release("2026-01-31");
        data.changeTheDateOfTheDecree();
        data.release("2026-02-28");
        data.edit("catalogue.ttl", "(?s)\nint-data-service:feed\n.*? \\.\n", "");
        data.edit("catalogue.ttl", "  dcat:service int-data-service:feed ;\n", "");
        data.release("2026-03-31");
        server = new TestServer(null, data.source());
        feed = read("application/trig");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void it_says_what_the_specification_says_must_be_there() {
        Node stream = node(server.url + "feed/catalogue#stream");
        assertTrue(says(stream, RDF.Nodes.type, node("https://w3id.org/ldes#EventStream")));
        assertTrue(
                says(
                        stream,
                        node("https://w3id.org/tree#shape"),
                        node(
                                "https://semiceu.github.io/LDES-DCAT-AP-feeds/shape.ttl#ActivityShape")));
        assertTrue(says(stream, node("https://w3id.org/ldes#timestampPath"), as("published")));
        assertTrue(says(stream, node("https://w3id.org/ldes#versionOfPath"), as("object")));
        assertTrue(
                says(
                        stream,
                        node("https://w3id.org/tree#view"),
                        node(server.url + "feed/catalogue")));
    }

    @Test
    void every_member_has_one_object_and_one_time_and_what_is_said_in_its_own_graph() {
        for (Node member : members("Create", "Update")) {
            assertEquals(1, count(member, as("object")));
            assertEquals(1, count(member, as("published")));
            assertEquals(3, count(member, Node.ANY));
            Node entity =
                    feed.getDefaultGraph().stream(member, as("object"), Node.ANY)
                            .findFirst()
                            .orElseThrow()
                            .getObject();
            assertTrue(feed.contains(member, entity, RDF.Nodes.type, Node.ANY), member.toString());
        }
        for (Node member : members("Delete")) {
            assertTrue(!feed.containsGraph(member), member.toString());
        }
    }

    @Test
    void a_changed_fact_updates_what_tells_when_and_nothing_else() {
        assertEquals(
                Set.of(
                        "catalog",
                        "id/be/dataset/2019",
                        "id/eu/series/digital-government-factsheets"),
                changed("2026-02-28", "Update"));
        assertEquals(Set.of(), changed("2026-02-28", "Create"));
        assertEquals(Set.of(), changed("2026-02-28", "Delete"));
        Node member = node(server.url + "feed/catalogue#2026-02-28/id/be/dataset/2019");
        assertTrue(
                feed.stream(member, Node.ANY, DCTerms.modified.asNode(), Node.ANY)
                        .allMatch(
                                quad ->
                                        quad.getObject()
                                                .getLiteralLexicalForm()
                                                .equals("2026-02-28")));
    }

    @Test
    void what_is_taken_out_is_deleted() {
        assertEquals(Set.of("id/int/data-service/feed"), changed("2026-03-31", "Delete"));
        assertTrue(changed("2026-01-31", "Create").contains("id/int/data-service/feed"));
    }

    @Test
    void the_record_of_a_dataset_lies_in_the_member_of_that_dataset() {
        Node record = node(server.url + "catalog#be/dataset/2019");
        Node dataset = node(server.url + "feed/catalogue#2026-01-31/id/be/dataset/2019");
        Node catalogue = node(server.url + "feed/catalogue#2026-01-31/catalog");
        assertTrue(feed.contains(dataset, record, FOAF.primaryTopic.asNode(), Node.ANY));
        assertTrue(feed.contains(dataset, Node.ANY, DCAT.record.asNode(), record));
        assertFalse(feed.contains(catalogue, Node.ANY, FOAF.primaryTopic.asNode(), Node.ANY));
        assertFalse(feed.contains(catalogue, Node.ANY, DCAT.record.asNode(), Node.ANY));
    }

    /** The part of SEMIC's shape that a member can satisfy or break by itself. */
    @Test
    void every_entity_that_a_record_names_is_typed_in_the_same_member() {
        feed.stream(Node.ANY, Node.ANY, FOAF.primaryTopic.asNode(), Node.ANY)
                .forEach(
                        quad ->
                                assertTrue(
                                        feed.contains(
                                                quad.getGraph(),
                                                quad.getObject(),
                                                RDF.Nodes.type,
                                                DCAT.Dataset.asNode()),
                                        quad.toString()));
    }

    @Test
    void ldes_client_reads_every_member_with_its_graph() throws IOException, InterruptedException {
        Path client = Path.of("target/tools/node_modules/.bin/ldes-client");
        if (!Files.isExecutable(client)) {
            Reference.missing("no ldes-client in target/tools; install ldes-client@0.3.0 there");
        }
        // its shape is on the network, and every member is in a graph of its own
        String emitted =
                Reference.run(client.toString(), server.url + "feed/catalogue", "--no-shape");
        DatasetGraph read = EventStreamTest.read(emitted);
        for (Node member : members("Create", "Update")) {
            assertEquals(statements(feed, member), statements(read, member), member.toString());
        }
        assertEquals(
                members("Create", "Update", "Delete"),
                read.stream(Node.ANY, Node.ANY, as("object"), Node.ANY)
                        .map(Quad::getSubject)
                        .collect(Collectors.toSet()));
    }

    @Test
    void it_is_had_only_in_syntaxes_that_keep_the_graphs_apart() {
        assertEquals(feed.size(), read("application/n-quads").size());
        assertEquals(feed.size(), read("application/ld+json").size());
        assertEquals(
                feed.getDefaultGraph().size(),
                read("application/ld+json").getDefaultGraph().size());
        assertEquals(406, server.get("feed/catalogue", "Accept", "text/turtle").statusCode());
        assertEquals(404, server.get("feed/catalogue.ttl").statusCode());
        assertEquals(200, server.get("feed/catalogue.trig").statusCode());
    }

    private static Set<Node> members(String... kinds) {
        var members = new java.util.HashSet<Node>();
        for (String kind : kinds) {
            feed.getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, as(kind))
                    .forEach(triple -> members.add(triple.getSubject()));
        }
        assertTrue(!members.isEmpty(), List.of(kinds).toString());
        return members;
    }

    private static Set<String> changed(String date, String kind) {
        var changed = new TreeSet<String>();
        String start = server.url + "feed/catalogue#" + date + "/";
        feed.getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, as(kind))
                .map(triple -> triple.getSubject().getURI())
                .filter(member -> member.startsWith(start))
                .forEach(member -> changed.add(member.substring(start.length())));
        return changed;
    }

    private static DatasetGraph read(String type) {
        var answer = server.get("feed/catalogue", "Accept", type);
        assertEquals(200, answer.statusCode());
        assertEquals(type, answer.headers().firstValue("Content-Type").orElse(""));
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(answer.body()))
                .lang(RDFLanguages.contentTypeToLang(type))
                .parse(dataset);
        return dataset;
    }

    private static Set<Triple> statements(DatasetGraph dataset, Node member) {
        return dataset.getGraph(member).stream().collect(Collectors.toSet());
    }

    private static boolean says(Node subject, Node predicate, Node object) {
        return feed.getDefaultGraph().contains(subject, predicate, object);
    }

    private static long count(Node subject, Node predicate) {
        return feed.getDefaultGraph().stream(subject, predicate, Node.ANY).count();
    }

    private static Node as(String name) {
        return node(ACTIVITY + name);
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
