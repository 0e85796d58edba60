package eu.factgraph.http.country;

import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eu.factgraph.http.TestServer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The acts of the Union by country, in the built-in data. */
class UnionLawEndpointTest {

    private static final String EIDAS = "union-law/32014R0910";
    private static final int LARGEST = 100 * 1024;

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @Test
    void list_links_every_act_to_its_page_and_that_to_the_item_and_back() {
        Document list = page("union-law");
        String act = list.select("tbody th a[href$=32014R0910]").attr("href");
        Document page = page(path(act));
        String item = page.select("main dl a[href$=regulation-910-2014-eidas]").attr("href");
        assertEquals(act, page(path(item)).select(".tools a[href*=union-law]").attr("href"));
        assertFalse(page.select("main a[href$=/union-law]").isEmpty());
    }

    @Test
    void list_has_the_counts_of_the_pages() {
        for (Element row : page("union-law").select("tbody tr").subList(0, 5)) {
            Document act = page(path(row.select("th a").attr("href")));
            int transposing = act.select("td .stance-transposes").size();
            int applying = act.select("td .stance-applies").size();
            int naming = act.select("td .stance-names").size();
            assertEquals(transposing, number(row, 3));
            assertTrue(applying <= number(row, 4), row.text());
            assertEquals(transposing + applying + naming, number(row, 5));
        }
    }

    @Test
    void list_can_be_sorted_where_the_heads_of_the_table_are_hidden() {
        Document page = page("union-law?sort=year");
        assertEquals(
                page.select("thead a").eachAttr("href"),
                page.select("nav.law-sort a").eachAttr("href"));
        assertEquals(
                page.select("th[aria-sort] a").attr("href"),
                page.select("nav.law-sort [aria-current]").attr("href"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "celex", "year", "transposing", "applying", "countries"})
    void list_is_sorted_as_its_address_says(String column) {
        Document page = page("union-law?sort=" + column);
        List<String> names = page.select("tbody th").eachText();
        List<String> reversed = page("union-law?sort=-" + column).select("tbody th").eachText();
        assertEquals("ascending", page.select("th[aria-sort]").attr("aria-sort"));
        assertEquals(Set.copyOf(names), Set.copyOf(reversed));
        assertFalse(names.equals(reversed));
        assertEquals(
                names.size(),
                JsonParser.parseString(text(server.get("union-law.json?sort=" + column)))
                        .getAsJsonArray()
                        .size());
    }

    @Test
    void unknown_order_is_refused_by_the_name_of_the_parameter() {
        var response = server.get("union-law?sort=colour");
        assertEquals(400, response.statusCode());
        assertTrue(text(response).contains("'sort' is one of -countries, name"), text(response));
    }

    @Test
    void map_and_table_have_the_same_thirty_six_countries_and_states() {
        Document page = page(EIDAS);
        Set<String> map =
                page.select(".europe li").stream()
                        .map(one -> one.select("a").attr("href") + " " + one.select("span").text())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> table =
                page.select("tbody tr").stream()
                        .map(row -> "#" + row.id() + " " + row.select(".stance").text())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(36, map.size());
        assertEquals(map, table);
    }

    @Test
    void country_has_its_act_section_edition_and_status() {
        Element estonia = page(EIDAS).getElementById("ee");
        assertEquals("transposes it", estonia.select(".stance").text());
        String item = estonia.select("li > a").attr("href");
        assertEquals(200, server.get(path(item) + ".html").statusCode(), item);
        String section = estonia.select("small a").attr("href");
        assertTrue(section.contains("/graph/ee/2019/legislation"), section);
        assertTrue(estonia.select("td").last().text().matches("2019 .+"), estonia.text());
    }

    @Test
    void silence_and_absence_are_two_states() {
        Document page = page(EIDAS);
        assertEquals("does not name it", page.select("#ch .stance").text());
        assertEquals("factsheet not in the graph", page.select("#at .stance").text());
        assertEquals("", page.select("#at td").last().text());
        assertTrue(page.select(".note").text().contains("proves nothing"));
    }

    @Test
    void country_outside_of_the_selection_is_not_said_to_be_silent() {
        Document page = page(EIDAS + "?country=be");
        assertEquals("applies it", page.select("#be .stance").text());
        assertEquals("not in this selection", page.select("#ee .stance").text());
    }

    @Test
    void repealed_act_and_its_successor_link_each_other() {
        String repealed = page(EIDAS).select("dl a[href$=31999L0093]").attr("href");
        assertFalse(page(path(repealed)).select("dl a[href$=32014R0910]").isEmpty());
    }

    @Test
    void json_and_csv_have_what_the_page_has() {
        JsonObject json =
                JsonParser.parseString(text(server.get(EIDAS + ".json"))).getAsJsonObject();
        assertEquals("32014R0910", json.get("celex").getAsString());
        JsonArray countries = json.getAsJsonArray("countries");
        long links =
                StreamSupport.stream(countries.spliterator(), false)
                        .mapToLong(one -> one.getAsJsonObject().getAsJsonArray("links").size())
                        .sum();
        Document page = page(EIDAS);
        assertEquals(page.select("tbody td li").size(), links);
        long silent =
                page.select("tbody tr").stream().filter(r -> r.select("li").isEmpty()).count();
        String csv = text(server.get(EIDAS, "Accept", "text/csv"));
        assertEquals(links + silent, csv.lines().count() - 1);
        assertEquals(csv, text(server.get(EIDAS + ".csv")));
        assertTrue(csv.contains("at,Austria,factsheet not in the graph,,,"), csv);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "union-law/32099R9999",
                "union-law/regulation-910-2014-eidas",
                "union-law/",
                "union-law.xml",
                "union-law/32014R0910/x",
                "union-law/%3Cb%3E"
            })
    void unknown_act_is_not_found_and_the_list_is_named(String path) {
        var response = server.get(path);
        assertEquals(404, response.statusCode());
        assertTrue(text(response).contains("/union-law lists all"), text(response));
    }

    @Test
    void other_media_type_is_not_acceptable() {
        assertEquals(406, server.get(EIDAS, "Accept", "text/turtle").statusCode());
        assertEquals(406, server.get("union-law", "Accept", "image/png").statusCode());
    }

    @Test
    void act_without_a_number_has_the_name_of_its_iri() {
        assertEquals(200, server.get("union-law/eu-directives-on-public-procurement").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "fr", "de"})
    void pages_are_small_in_each_language(String language) {
        for (String path : List.of("union-law", EIDAS, "union-law/32003L0098")) {
            var response = server.get(path + "?lang=" + language, "Accept", "text/html");
            assertTrue(response.body().length < LARGEST, path + " " + response.body().length);
            assertEquals(language, header(response, "Content-Language"));
        }
    }

    private static Document page(String path) {
        var response = server.get(path, "Accept", "text/html");
        assertEquals(200, response.statusCode(), path);
        return Jsoup.parse(text(response));
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "").substring(1);
    }

    private static int number(Element row, int cell) {
        return Integer.parseInt(row.children().get(cell).text());
    }
}
