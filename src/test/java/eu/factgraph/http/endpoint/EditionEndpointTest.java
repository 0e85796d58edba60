package eu.factgraph.http.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Series;
import eu.factgraph.http.TestServer;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code edition/{year}} as a page, as a graph of queries, and the exports of one edition. */
class EditionEndpointTest {

    @RegisterExtension static final TestServer server = Series.server();

    private static final String HOMEPAGES =
            "SELECT ?page FROM <%s> { <%sid/ee/organisation/ministry-of-digital-affairs> <http://xmlns.com/foaf/0.1/homepage> ?page }";

    @Test
    void edition_lists_the_newest_of_each_country_up_to_the_year() {
        String graph = TestServer.text(server.get("edition/2021.nt"));
        for (String document : List.of("graph/ee/2021", "graph/lt/2020")) {
            assertTrue(
                    graph.contains(
                            "<%sedition/2021> <http://purl.org/dc/terms/hasPart> <%1$s%s> ."
                                    .formatted(server.url, document)));
        }
        assertFalse(graph.contains("graph/ee/2019"));
        assertTrue(graph.contains("edition-status/drafted"));
        var page = Jsoup.parse(TestServer.text(server.get("edition/2021", "Accept", "text/html")));
        assertEquals("Editions as of 2021", page.select("h1").text());
        assertTrue(page.select("main ul").text().contains("Estonia, 2021"));
        assertTrue(page.select("main ul").text().contains("Draft"));
        assertTrue(page.select("main ul").text().contains("Reviewed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"edition/2018", "edition/20", "edition", "edition/2021.pdf"})
    void year_before_all_editions_answers_404(String path) {
        assertEquals(404, server.get(path).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"2019, http://www.side.example/", "2021, https://www.digi.example/"})
    void query_from_an_edition_reads_its_year(String year, String homepage) {
        String query = HOMEPAGES.formatted(server.url + "edition/" + year, server.url);
        assertEquals(List.of("page", homepage), rows("sparql?query=" + TestServer.encoded(query)));
    }

    @Test
    void default_graph_of_the_protocol_overrides_from() {
        String query = HOMEPAGES.formatted(server.url + "edition/2019", server.url);
        assertEquals(
                List.of("page", "https://www.digi.example/"),
                rows(
                        "sparql?query="
                                + TestServer.encoded(query)
                                + "&default-graph-uri="
                                + TestServer.encoded(server.url + "edition/2021")));
    }

    @Test
    void query_from_void_reads_the_description() {
        String query =
                "ASK FROM <%s.well-known/void> { ?any a <http://rdfs.org/ns/void#Dataset> }"
                        .formatted(server.url);
        assertTrue(TestServer.text(server.ask(query, "text/csv")).contains("true"));
    }

    @Test
    void graph_variable_ranges_over_no_document() {
        String graphs =
                TestServer.text(server.ask("SELECT DISTINCT ?g { GRAPH ?g {} }", "text/csv"));
        assertTrue(graphs.contains("graph/ee/2019") && graphs.contains("graph/ee/2021"));
        assertFalse(graphs.contains("/edition/") || graphs.contains("void"), graphs);
    }

    @ParameterizedTest
    @CsvSource({"2019, side.example", "2021, digi.example"})
    void graph_store_has_the_merge_of_an_edition(String year, String homepage) {
        String graph = TestServer.encoded(server.url + "edition/" + year);
        assertTrue(TestServer.text(server.get("data?graph=" + graph)).contains(homepage));
    }

    @ParameterizedTest
    @ValueSource(strings = {"country=ee", "edition=2021", "status=reviewed"})
    void selection_at_the_query_endpoint_answers_400_with_a_hint(String parameter) {
        var response = server.get("sparql?query=ASK%7B%7D&" + parameter);
        assertEquals(400, response.statusCode());
        assertTrue(TestServer.text(response).contains("FROM"));
    }

    @Test
    void export_of_an_edition_has_exactly_that_edition() {
        String older = TestServer.text(server.get("export/ee/2019/dataset.nq"));
        assertTrue(older.contains("side.example"));
        assertFalse(older.contains("digi.example") || older.contains("graph/lt/"));
        assertEquals(
                older, TestServer.text(server.get("export/dataset.nq?country=ee&edition=2019")));
        assertEquals(404, server.get("export/ee/2020/dataset.nq").statusCode());
        assertEquals(404, server.get("export/ee/2020").statusCode());
        assertEquals(404, server.get("export/xx/2019/cpov.ttl").statusCode());
    }

    @Test
    void list_of_an_edition_has_the_digests_of_its_files() {
        String list = TestServer.text(server.get("export/lt/2020", "Accept", "text/csv"));
        for (String file : List.of("cpov.ttl", "bregdcat-ap.nt", "csv.zip", "dataset.trig")) {
            byte[] bytes = server.get("export/lt/2020/" + file).body();
            String digest = org.apache.commons.codec.digest.DigestUtils.sha256Hex(bytes);
            assertTrue(
                    list.contains(
                            "export/lt/2020/" + file + "," + bytes.length + "," + digest + ","),
                    file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"adms", "bregdcat-ap", "cpov", "cpsv-ap", "eli", "qb"})
    void view_without_members_is_an_empty_file(String profile) {
        var response = server.get("export/" + profile + ".nt?edition=2001");
        assertEquals(200, response.statusCode());
        assertFalse(TestServer.text(response).contains("/id/ee/"));
    }

    private static List<String> rows(String path) {
        return TestServer.text(server.get(path, "Accept", "text/csv")).lines().toList();
    }
}
