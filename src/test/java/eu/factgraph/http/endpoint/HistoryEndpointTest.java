package eu.factgraph.http.endpoint;

import static eu.factgraph.history.ReleasedData.DECREE;
import static eu.factgraph.history.ReleasedData.HIGHLIGHT;
import static eu.factgraph.history.ReleasedData.PERSON;
import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static eu.factgraph.http.endpoint.ThreeReleases.document;
import static eu.factgraph.http.endpoint.ThreeReleases.node;
import static eu.factgraph.http.endpoint.ThreeReleases.path;
import static eu.factgraph.http.endpoint.ThreeReleases.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.history.ReleasedData;
import eu.factgraph.history.ResourceVersion;
import eu.factgraph.http.TestServer;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Versions, dates and retired resources of a server with three releases. */
class HistoryEndpointTest {

    private static final String SECOND_DATE = "Sat, 28 Feb 2026 00:00:00 GMT";

    @RegisterExtension static final ThreeReleases releases = ThreeReleases.shared();

    private static final TestServer server = releases.server;
    private static final ReleaseHistory history = releases.history;

    /** IMF-fixdate (RFC 9110, section 5.6.7). */
    @Test
    void last_modified_has_a_two_digit_day(@TempDir Path folder) {
        var data = ReleasedData.in(folder);
        data.release("2026-01-05");
        try (var early = new TestServer(null, data.source())) {
            assertEquals(
                    "Mon, 05 Jan 2026 00:00:00 GMT",
                    header(early.get(document(DECREE)), "Last-Modified"));
        }
    }

    @Test
    void retired_resource_answers_410_with_its_last_version() {
        for (String path : List.of(path(PERSON), document(PERSON), document(PERSON) + ".ttl")) {
            var response = server.get(path);
            assertEquals(410, response.statusCode(), path);
            assertEquals("application/problem+json", header(response, "Content-Type"));
            assertTrue(
                    text(response).contains("version/2026-01-31/" + path(PERSON)), text(response));
        }
        assertTrue(text(server.get("version/2026-01-31/" + path(PERSON))).contains("Ben Smeets"));
    }

    @Test
    void replaced_resource_answers_301_to_its_replacement() {
        assertMoved(path(HIGHLIGHT), path(DECREE));
        assertMoved(document(HIGHLIGHT), document(DECREE));
        assertMoved(document(HIGHLIGHT) + ".ttl", document(DECREE) + ".ttl");
    }

    @Test
    void last_modified_is_the_date_of_the_last_change() {
        var response = server.get(document(DECREE));
        assertEquals(SECOND_DATE, header(response, "Last-Modified"));
        assertTrue(
                read(response)
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
    void old_version_has_the_statements_of_its_release() {
        for (ResourceVersion version : history.versions().get(DECREE)) {
            var response =
                    server.get(
                            version.iri().substring(CanonicalNamespace.CANONICAL.length()) + ".nq");
            String date =
                    version.changeType() == ResourceVersion.ChangeType.ADDED
                            ? "\"2019-04-03\""
                            : "\"2019-04-04\"";
            assertTrue(text(response).contains(date), text(response));
            assertTrue(
                    text(response)
                            .contains(
                                    "<"
                                            + server.url
                                            + "graph/be/2019/legislation/domain-specific>"));
        }
    }

    @Test
    void old_version_as_html_is_a_page() {
        String version = "version/2026-01-31/" + path(DECREE);
        var page = Jsoup.parse(text(server.get(version, "Accept", "text/html,*/*;q=0.8")));
        assertEquals("Decree on primary care, 2026-01-31", page.selectFirst("h1").text());
        assertTrue(page.text().contains("2019-04-03"));
        assertFalse(page.text().contains("urn:"), page.text());
        var now = Jsoup.parse(text(server.get(document(DECREE), "Accept", "text/html")));
        assertFalse(now.select("a[href='/" + version + "']").isEmpty());
    }

    @Test
    void release_is_described_and_in_no_graph_of_a_query() {
        String release = "graph/history/2026-02-28";
        Graph described = read(server.get(release + ".ttl")).getDefaultGraph();
        Node version = node(server.url + "version/2026-02-28/" + path(DECREE));
        assertTrue(
                described.contains(
                        version,
                        node("http://www.w3.org/ns/prov#wasRevisionOf"),
                        node(server.url + "version/2026-01-31/" + path(DECREE))));
        assertTrue(read(server.get(release + ".nq")).containsGraph(node(server.url + release)));
        var page = Jsoup.parse(text(server.get(release, "Accept", "text/html")));
        assertEquals("Release of 2026-02-28", page.selectFirst("h1").text());
        assertTrue(page.text().contains("Decree on primary care, 2026-02-28"), page.text());
        assertEquals(404, server.get("graph/history/2026-02-27").statusCode());
        String query = "ASK { GRAPH ?g { ?s ?p ?o } FILTER (CONTAINS(STR(?g), '/history/')) }";
        assertTrue(
                text(server.get("sparql?query=" + URLEncoder.encode(query, UTF_8)))
                        .contains("false"));
    }

    @Test
    void retired_resource_keeps_its_name_in_old_versions() {
        var page =
                Jsoup.parse(
                        text(
                                server.get(
                                        "version/2026-01-31/" + path(PERSON),
                                        "Accept",
                                        "text/html")));
        assertEquals("Ben Smeets, 2026-01-31", page.selectFirst("h1").text());
    }

    private static void assertMoved(String from, String to) {
        var response = server.get(from);
        assertEquals(301, response.statusCode());
        assertEquals(server.url + to, header(response, "Location"));
    }
}
