package eu.factgraph.http.country;

import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import eu.factgraph.http.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What changed in Belgium, for people. */
class ChangesPagesTest {

    private static final String CHANGES = "country/be/changes/2019-2021";
    private static final int LARGEST = 100 * 1024;

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @Test
    void browser_has_a_page_and_a_client_without_accept_text() {
        var page = server.get(CHANGES, "Accept", "text/html,application/xml;q=0.9,*/*;q=0.8");
        assertTrue(header(page, "Content-Type").startsWith("text/html"));
        assertEquals(server.url + CHANGES + ".html", header(page, "Content-Location"));
        assertTrue(header(server.get(CHANGES), "Content-Type").startsWith("text/plain"));
        assertTrue(
                header(server.get(CHANGES, "Accept", "*/*"), "Content-Type")
                        .startsWith("text/plain"));
    }

    @Test
    void counts_are_those_of_the_json_but_for_what_editors_recorded_otherwise() {
        var json = JsonParser.parseString(text(server.get(CHANGES + ".json"))).getAsJsonObject();
        var counts = json.getAsJsonObject("counts");
        Document page = page(CHANGES);
        assertEquals(counts.get("new").getAsInt(), count(page, "new"));
        assertEquals(counts.get("moved").getAsInt(), count(page, "moved"));
        assertEquals(
                counts.get("no-longer-mentioned").getAsInt(), count(page, "no-longer-mentioned"));
        assertEquals(
                counts.get("changed").getAsInt(),
                count(page, "changed") + count(page, "less-detailed") + count(page, "recorded"));
        assertTrue(count(page, "recorded") > 0);
        assertTrue(count(page, "less-detailed") > 0);
    }

    @Test
    void topics_have_the_counts_of_the_whole_and_of_their_own_pages() {
        Document page = page(CHANGES);
        int all = 0;
        for (Element row : page.select(".tally tbody tr")) {
            int sum = row.select("td").stream().mapToInt(td -> Integer.parseInt(td.text())).sum();
            Document topic = page(path(row.select("th a").attr("href")));
            assertEquals(sum, total(topic), row.text());
            all += sum;
        }
        assertEquals(total(page), all);
    }

    @Test
    void pages_of_a_topic_have_each_change_once_with_both_sections() {
        String path = CHANGES + "/legislation";
        Document first = page(path);
        var rows = new ArrayList<Element>();
        for (Document page = first; page != null; page = next(page)) {
            rows.addAll(page.select(".sides tbody tr"));
            for (Element section : page.select("section:has(.sides)")) {
                List<String> links = section.select("p.hint a").eachAttr("href");
                assertFalse(links.isEmpty(), section.text());
                for (String link : links) {
                    assertTrue(link.matches(".*/graph/be/20(19|21)/legislation.*"), link);
                }
            }
        }
        assertEquals(total(first), rows.size());
    }

    @Test
    void changed_item_has_its_values_side_by_side() {
        Element row = page(CHANGES + "/legislation").select("tr:has(.change-changed)").first();
        assertEquals("2019", row.select("td").get(0).attr("data-column"));
        assertTrue(row.select("td").get(0).text().contains("Digital Government Legislation"));
        assertTrue(
                row.select("td")
                        .get(1)
                        .text()
                        .contains("Digital Public Administration Legislation"));
    }

    @Test
    void new_and_gone_items_say_so_on_the_side_that_lacks_them() {
        Document page = page(CHANGES + "/legislation");
        assertEquals("not mentioned", page.select("tr:has(.change-new) td").first().text());
        assertEquals(
                "no longer mentioned",
                page.select("tr:has(.change-no-longer-mentioned) td").get(1).text());
    }

    @Test
    void gone_item_links_to_the_edition_that_has_it() {
        String link =
                page(CHANGES + "/legislation")
                        .select("th:has(.change-no-longer-mentioned) a")
                        .attr("href");
        assertTrue(link.contains("edition=2019"), link);
        assertEquals(200, server.get(path(link), "Accept", "text/html").statusCode());
    }

    @Test
    void corrections_of_editors_stand_apart_and_lead_to_their_page() {
        Document page = page(CHANGES);
        Element link = page.select("#corrections ~ ul a").first();
        assertTrue(link.text().startsWith("Edition of 2019: "), link.text());
        Document corrections = page(path(link.attr("href")));
        assertFalse(corrections.select(".sides tbody tr").isEmpty());
        assertTrue(
                corrections.select("section p.hint a").eachAttr("href").stream()
                        .allMatch(one -> one.contains("/graph/be/2019")));
    }

    @Test
    void draft_is_said_to_be_one() {
        assertTrue(page(CHANGES).select(".note").text().contains("prepared automatically"));
    }

    @Test
    void one_edition_compared_with_itself_has_nothing_to_compare() {
        Document page = page("country/be/changes/2019-2019");
        assertTrue(page.select(".note").text().startsWith("Nothing to compare"));
        assertTrue(page.select(".tally").isEmpty());
    }

    @Test
    void index_lists_consecutive_pairs_before_others_and_says_so_if_there_is_none() {
        List<String> pairs =
                page("country/be/changes").select("main ul a[href*=/changes/]").eachText();
        assertEquals(
                List.of(
                        "From 2022 to 2023",
                        "From 2021 to 2022",
                        "From 2019 to 2021",
                        "From 2021 to 2023",
                        "From 2019 to 2022",
                        "From 2019 to 2023"),
                pairs);
        assertTrue(
                page("country/ee/changes").select(".note").text().startsWith("Nothing to compare"));
        assertEquals("", text(server.get("country/ee/changes.csv")).split("\r\n", 2)[1]);
        assertEquals(
                6,
                JsonParser.parseString(text(server.get("country/be/changes.json")))
                        .getAsJsonArray()
                        .size());
    }

    @Test
    void csv_has_a_row_for_each_change_at_least() {
        String csv = text(server.get("country/be/changes/2022-2023.csv"));
        assertTrue(csv.contains("section,heading,change,item,class,property,before,after"), csv);
        assertTrue(csv.lines().count() > 127);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHANGES + "/nothing",
                CHANGES + "/legislation/nothing",
                "country/zz/changes",
                "country/be/changes.xml",
                "country/be/changes/2019-2020.html"
            })
    void unknown_country_year_or_topic_is_not_found(String path) {
        assertEquals(404, server.get(path, "Accept", "text/html").statusCode());
    }

    @Test
    void unknown_topic_lists_those_that_there_are() {
        String problem = text(server.get(CHANGES + "/nothing"));
        assertTrue(problem.contains("legislation, governance"), problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99", "x"})
    void page_that_does_not_exist_is_refused_by_the_name_of_the_parameter(String page) {
        var response = server.get(CHANGES + "/legislation?page=" + page);
        assertEquals(400, response.statusCode());
        assertTrue(text(response).contains("'page'"), text(response));
    }

    @Test
    void other_media_type_is_not_acceptable() {
        assertEquals(406, server.get(CHANGES, "Accept", "text/turtle").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"2019-2021,en", "2019-2021,de", "2021-2022,fr", "2022-2023,nl", "2019-2023,en"})
    void every_page_is_small(String years, String language) {
        String path = "country/be/changes/" + years;
        Document whole = page(path + "?lang=" + language);
        assertTrue(whole.outerHtml().length() < LARGEST, path);
        for (String topic : whole.select(".tally th a").eachAttr("href")) {
            for (Document page = page(path(topic)); page != null; page = next(page)) {
                assertTrue(page.outerHtml().length() < LARGEST, topic);
            }
        }
    }

    private static Document next(Document page) {
        String next = page.select("nav.paging a[rel=next]").attr("href");
        return next.isEmpty() ? null : page(path(next));
    }

    private static int total(Document page) {
        return page.select(".stances").first().select("strong").stream()
                .mapToInt(one -> Integer.parseInt(one.text()))
                .sum();
    }

    private static int count(Document page, String kind) {
        return Integer.parseInt(page.select(".stances .change-" + kind + " strong").text());
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
