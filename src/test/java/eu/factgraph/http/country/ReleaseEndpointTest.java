package eu.factgraph.http.country;

import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import eu.factgraph.Series;
import eu.factgraph.http.TestServer;
import java.io.StringReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The releases of the built-in data, for people and feed readers. */
class ReleaseEndpointTest {

    private static final String SECOND = "changes/2026-11-29";

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();
    @RegisterExtension static final TestServer unreleased = Series.server();

    @Test
    void page_lists_the_releases_newest_first_and_links_the_feed() {
        Document page = page("changes");
        List<String> dates = page.select("section h2").eachAttr("id");
        assertEquals(dates.stream().sorted(Comparator.reverseOrder()).toList(), dates);
        assertTrue(dates.contains("release-" + TestServer.RELEASED), "" + dates);
        String feed = page.select("link[rel=alternate][type=application/atom+xml]").attr("href");
        assertEquals("/changes.atom", feed);
    }

    @Test
    void release_has_the_counts_of_its_record_by_country() {
        Document page = page(SECOND);
        assertEquals("148 added, 359 changed, 0 removed", page.select(".lead").text());
        assertEquals(148, sum(page, 0));
        assertEquals(359, sum(page, 1));
        assertEquals(0, sum(page, 2));
    }

    @Test
    void first_release_of_an_edition_is_new_and_corrects_nothing() {
        Document page = page("changes/" + TestServer.RELEASED);
        assertFalse(page.select("main ul a[href*=/graph/be/2019]").isEmpty());
        assertEquals(0, sum(page, 3));
    }

    @Test
    void corrected_section_is_listed_with_what_it_said_before() {
        Element corrected = page(SECOND).select("tr:has(th:contains(Belgium)) a[href*=/be]").last();
        assertEquals("2", corrected.text());
        Document page = page(path(corrected.attr("href")));
        assertTrue(
                page.select("section > p.hint a").eachAttr("href").stream()
                        .allMatch(one -> one.contains("/graph/be/2019")));
        assertEquals(total(page), page.select(".sides tbody tr").size());
    }

    @Test
    void csv_and_json_have_the_rows_of_the_page() {
        int rows = page(SECOND).select("tbody tr").size();
        assertEquals(rows, text(server.get(SECOND + ".csv")).lines().count() - 1);
        JsonArray json =
                JsonParser.parseString(text(server.get(SECOND + ".json"))).getAsJsonArray();
        assertEquals(1, json.size());
        JsonObject release = json.get(0).getAsJsonObject();
        assertEquals(rows, release.getAsJsonArray("countries").size());
        assertEquals(2, release.get("correctedSections").getAsInt());
        assertEquals(
                text(server.get("changes.csv")), text(server.get("changes", "Accept", "text/csv")));
    }

    @Test
    void a_feed_reader_reads_the_feed() throws FeedException {
        var response = server.get("changes.atom");
        assertEquals("application/atom+xml", header(response, "Content-Type").split(";")[0]);
        SyndFeed feed = new SyndFeedInput().build(new StringReader(text(response)));
        assertEquals("atom_1.0", feed.getFeedType());
        assertEquals("https://w3id.org/factgraph/changes", feed.getUri());
        assertEquals(page("changes").select("section").size(), feed.getEntries().size());
        SyndEntry first = feed.getEntries().get(feed.getEntries().size() - 1);
        assertEquals("https://w3id.org/factgraph/graph/history/2026-11-24", first.getUri());
        assertEquals(Instant.parse("2026-11-24T00:00:00Z"), first.getUpdatedDate().toInstant());
        assertEquals(server.url + "changes/2026-11-24", first.getLink());
        assertTrue(
                first.getDescription().getValue().contains("Factsheets that are new: Belgium 2019"),
                first.getDescription().getValue());
        assertEquals(
                feed.getEntries().get(0).getUpdatedDate().toInstant(),
                feed.getPublishedDate().toInstant());
    }

    @Test
    void feed_has_what_rfc_4287_requires() {
        Document feed = Jsoup.parse(text(server.get("changes.atom")), "", Parser.xmlParser());
        Element root = feed.child(0);
        assertEquals("http://www.w3.org/2005/Atom", root.attr("xmlns"));
        for (String required : List.of("id", "title", "updated", "author")) {
            assertEquals(1, root.select("> " + required).size(), required);
        }
        assertEquals(server.url + "changes.atom", root.select("> link[rel=self]").attr("href"));
        var ids = root.select("entry > id").eachText();
        assertEquals(Set.copyOf(ids).size(), ids.size());
        for (Element entry : root.select("entry")) {
            for (String required : List.of("id", "title", "updated", "summary")) {
                assertEquals(1, entry.select("> " + required).size(), required);
            }
            assertEquals(1, entry.select("> link[rel=alternate]").size());
        }
    }

    @Test
    void known_feed_is_answered_with_304() {
        String tag = header(server.get("changes.atom"), "ETag");
        assertEquals(304, server.get("changes.atom", "If-None-Match", tag).statusCode());
        assertEquals(
                text(server.get("changes.atom")),
                text(server.get("changes", "Accept", "application/atom+xml")));
    }

    @Test
    void data_without_releases_has_an_empty_list_and_a_valid_feed() throws FeedException {
        Document page = Jsoup.parse(text(unreleased.get("changes", "Accept", "text/html")));
        assertEquals("Nothing has been released yet.", page.select(".note").text());
        var feed =
                new SyndFeedInput().build(new StringReader(text(unreleased.get("changes.atom"))));
        assertEquals(List.of(), feed.getEntries());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changes/2026-11-23",
                "changes/2026-02-31",
                "changes/yesterday",
                "changes.xml",
                "changes/2026-11-24/zz",
                "changes/2026-11-24/be.csv",
                "changes/2026-11-24/be/x"
            })
    void unknown_release_or_country_is_not_found_and_the_list_is_named(String path) {
        var response = server.get(path);
        assertEquals(404, response.statusCode());
        assertTrue(text(response).contains("/changes lists all releases"), text(response));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "99", "x"})
    void page_that_does_not_exist_is_refused(String page) {
        var response = server.get(SECOND + "/be?page=" + page);
        assertEquals(400, response.statusCode());
        assertTrue(text(response).contains("'page'"), text(response));
    }

    @Test
    void other_media_type_is_not_acceptable() {
        assertEquals(406, server.get("changes", "Accept", "text/turtle").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"changes", "changes/2026-11-30", "changes/2026-11-30/be"})
    void pages_are_small_in_each_language(String path) {
        for (String language : List.of("en", "nl", "fr", "de")) {
            var response = server.get(path + "?lang=" + language, "Accept", "text/html");
            assertEquals(200, response.statusCode());
            assertTrue(response.body().length < 100 * 1024, path);
        }
    }

    private static int sum(Document page, int column) {
        return page.select("tbody tr").stream()
                .mapToInt(row -> Integer.parseInt(row.select("td").get(column).text()))
                .sum();
    }

    private static int total(Document page) {
        return page.select(".stances strong").stream()
                .mapToInt(one -> Integer.parseInt(one.text()))
                .sum();
    }

    private static Document page(String path) {
        var response = server.get(path, "Accept", "text/html");
        assertEquals(200, response.statusCode(), path);
        return Jsoup.parse(text(response));
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "").substring(1);
    }
}
