package eu.factgraph.http.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.history.ReleasedData;
import eu.factgraph.http.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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

/** The catalogue feed after three releases: the first, a changed fact, a removed data service. */
class CatalogueFeedTest {

    private static final String ACTIVITY = "https://www.w3.org/ns/activitystreams#";

    @TempDir static Path folder;

    private static TestServer server;
    private static DatasetGraph feed;

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
        feed = read("application/trig");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void stream_has_the_mandatory_properties() {
        Node stream = node(server.url + "feed/catalogue#stream");
        assertTrue(has(stream, RDF.Nodes.type, node("https://w3id.org/ldes#EventStream")));
        assertTrue(
                has(
                        stream,
                        node("https://w3id.org/tree#shape"),
                        node(
                                "https://semiceu.github.io/LDES-DCAT-AP-feeds/shape.ttl#ActivityShape")));
        assertTrue(has(stream, node("https://w3id.org/ldes#timestampPath"), as("published")));
        assertTrue(has(stream, node("https://w3id.org/ldes#versionOfPath"), as("object")));
        assertTrue(
                has(
                        stream,
                        node("https://w3id.org/tree#view"),
                        node(server.url + "feed/catalogue")));
        for (String type : List.of("Create", "Update", "Delete")) {
            Node versions = node("https://w3id.org/ldes#version" + type + "Object");
            assertTrue(has(stream, versions, as(type)));
        }
    }

    @Test
    void member_has_one_object_one_time_and_its_own_graph() {
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
    void changed_fact_updates_only_entities_with_a_date() {
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
    void removed_entity_is_deleted() {
        assertEquals(Set.of("id/int/data-service/feed"), changed("2026-03-31", "Delete"));
        assertTrue(changed("2026-01-31", "Create").contains("id/int/data-service/feed"));
    }

    @Test
    void catalogue_record_is_in_the_member_of_its_dataset() {
        Node record = node(server.url + "catalog#be/dataset/2019");
        Node dataset = node(server.url + "feed/catalogue#2026-01-31/id/be/dataset/2019");
        Node catalogue = node(server.url + "feed/catalogue#2026-01-31/catalog");
        assertTrue(feed.contains(dataset, record, FOAF.primaryTopic.asNode(), Node.ANY));
        assertTrue(feed.contains(dataset, Node.ANY, DCAT.record.asNode(), record));
        assertFalse(feed.contains(catalogue, Node.ANY, FOAF.primaryTopic.asNode(), Node.ANY));
        assertFalse(feed.contains(catalogue, Node.ANY, DCAT.record.asNode(), Node.ANY));
    }

    /** The part of the shape that concerns a single member. */
    @Test
    void primary_topic_of_a_record_has_a_type_in_the_same_member() {
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
        LdesClient.require();
        // Its shape is on the network.
        DatasetGraph read = LdesClient.replicate(server.url + "feed/catalogue", "--no-shape");
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
    void feed_is_available_only_in_syntaxes_with_graphs() {
        assertEquals(feed.size(), read("application/n-quads").size());
        assertEquals(feed.size(), read("application/ld+json").size());
        assertEquals(
                feed.getDefaultGraph().size(),
                read("application/ld+json").getDefaultGraph().size());
        assertEquals(406, server.get("feed/catalogue", "Accept", "text/turtle").statusCode());
        assertEquals(404, server.get("feed/catalogue.ttl").statusCode());
        assertEquals(200, server.get("feed/catalogue.trig").statusCode());
    }

    private static Set<Node> members(String... types) {
        var members = new java.util.HashSet<Node>();
        for (String type : types) {
            feed.getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, as(type))
                    .forEach(triple -> members.add(triple.getSubject()));
        }
        assertTrue(!members.isEmpty(), List.of(types).toString());
        return members;
    }

    private static Set<String> changed(String date, String type) {
        var changed = new TreeSet<String>();
        String start = server.url + "feed/catalogue#" + date + "/";
        feed.getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, as(type))
                .map(triple -> triple.getSubject().getURI())
                .filter(member -> member.startsWith(start))
                .forEach(member -> changed.add(member.substring(start.length())));
        return changed;
    }

    private static DatasetGraph read(String type) {
        var response = server.get("feed/catalogue", "Accept", type);
        assertEquals(200, response.statusCode());
        assertEquals(type, response.headers().firstValue("Content-Type").orElse(""));
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(response.body()))
                .lang(RDFLanguages.contentTypeToLang(type))
                .parse(dataset);
        return dataset;
    }

    private static Set<Triple> statements(DatasetGraph dataset, Node member) {
        return dataset.getGraph(member).stream().collect(Collectors.toSet());
    }

    private static boolean has(Node subject, Node predicate, Node object) {
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
