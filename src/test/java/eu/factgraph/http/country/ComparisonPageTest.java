package eu.factgraph.http.country;

import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Countries side by side, on the built-in data. */
class ComparisonPageTest {

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    private static Document page(String path) {
        var response = server.get(path, "Accept", "text/html");
        assertEquals(200, response.statusCode(), path);
        return Jsoup.parse(text(response));
    }

    private static Document governance(String countries) {
        return page("compare/governance?country=" + countries);
    }

    /** The cell of a row in a column, which is counted from 1. */
    private static Element cell(Document page, String row, int column) {
        return page.select(".compare td[data-row='" + row + "']").get(column - 1);
    }

    @Test
    void cell_has_the_names_each_with_its_section() {
        Document page = governance("be,ee");
        Element cell = cell(page, "national: coordination", 1);
        assertEquals(
                "/doc/be/organisation/digital-transformation-office",
                cell.select("li a").attr("href"));
        String section = "/graph/be/2019/governance/national/coordination";
        assertEquals(section, cell.select("li .marks a").attr("href"));
        assertTrue(page.select(".citations a").eachAttr("href").contains(section));
    }

    @Test
    void silence_of_a_factsheet_is_linked_to_the_section_that_says_so() {
        Element cell = cell(governance("be"), "subnational: data protection", 1);
        assertEquals("nothing reported", cell.select(".lacking").text());
        assertEquals(
                "/graph/be/2019/governance/subnational/data-protection",
                cell.select(".lacking a").attr("href"));
    }

    @Test
    void heading_without_items_is_not_in_the_graph() {
        Element cell = cell(governance("be,nl"), "national: coordination", 2);
        assertEquals("not in the graph", cell.select(".lacking").text());
        assertEquals(
                "/graph/nl/2019/governance/national/coordination",
                cell.select(".marks a").attr("href"));
    }

    @Test
    void country_without_factsheet_says_so_in_its_head_and_cells() {
        Document page = governance("at,be");
        assertEquals(
                "Austria sheet not in the graph", page.select(".compare thead th").get(1).text());
        assertEquals(
                Set.of("sheet not in the graph"),
                new TreeSet<>(page.select(".compare td:nth-child(2)").eachText()));
    }

    @Test
    void head_has_edition_and_status() {
        assertEquals(
                List.of("Subject", "Estonia 2019 · Draft", "Belgium 2019 · Reviewed"),
                governance("ee,be").select(".compare thead th").eachText());
    }

    @Test
    void edition_selects_the_factsheets() {
        Document page = page("compare/key-enablers?country=be&edition=2021");
        assertEquals("Belgium 2021 · Draft", page.select(".compare thead th").get(1).text());
        assertTrue(
                page.select(".compare .marks a").eachAttr("href").stream()
                        .allMatch(href -> href.contains("/graph/be/2021/")));
    }

    @Test
    void seventh_country_is_on_the_second_page_in_the_order_given() {
        String seven = "se,be,ee,lu,fr,de,es";
        Document first = governance(seven);
        assertEquals(7, first.select(".compare thead th").size());
        assertEquals("Sweden", first.select(".compare thead th a").get(0).text());
        String next = first.select("a[rel=next]").attr("href");
        assertTrue(next.endsWith("?country=" + seven + "&page=2"), next);
        Document second = page(next.replaceFirst("^/", ""));
        assertEquals("Spain", second.select(".compare thead th a").text());
        assertEquals("Countries 7 to 7 of 7", second.select(".counts").text());
    }

    @Test
    void without_countries_all_with_a_factsheet_are_sorted_by_name() {
        List<String> names = page("compare/governance?lang=de").select("thead th a").eachText();
        assertEquals("Belgien", names.get(0));
        assertEquals(6, names.size());
    }

    @Test
    void query_of_the_page_has_its_values() {
        String editor = governance("be,ee").select(".actions a[href*=sparql]").attr("href");
        String query =
                URLDecoder.decode(
                        editor.replaceFirst(".*[?&]edit=([^&]*).*", "$1"), StandardCharsets.UTF_8);
        String rows = text(server.ask(query, "text/csv"));
        assertTrue(rows.contains("id/be/organisation/digital-transformation-office"), query);
        assertTrue(rows.contains("id/be/not-reported/2019/subnational-data-protection"), rows);
        assertTrue(rows.contains("graph/ee/2019"), rows);
        assertTrue(!rows.contains("graph/lu/"), rows);
    }

    @Test
    void table_keeps_its_roles_when_it_is_shown_as_cards() {
        Document page = governance("be,ee");
        assertEquals("table", page.select("table.compare").attr("role"));
        for (Element row : page.select(".compare tr")) {
            assertEquals("row", row.attr("role"));
            row.children()
                    .forEach(
                            cell ->
                                    assertTrue(
                                            Set.of("columnheader", "rowheader", "cell")
                                                    .contains(cell.attr("role")),
                                            cell.outerHtml()));
        }
    }

    @Test
    void indicators_have_a_chart_of_the_countries_of_the_page() {
        Document page = page("compare/indicators?country=ee,at,be");
        String chart = page.select(".chart img").attr("src").replaceFirst("^/", "");
        var response = server.get(chart);
        assertEquals("image/svg+xml", header(response, "Content-Type").split(";")[0]);
        Document svg = Jsoup.parse(text(response), Parser.xmlParser());
        int rows = page.select(".compare tbody tr").size();
        assertEquals(3 * rows, svg.select(".curve").size());
        assertEquals(2 * rows, svg.select(".curve[d^=M]").size());
        assertTrue(svg.text().contains("sheet not in the graph"), svg.text());
        assertEquals(404, server.get("compare/governance.svg").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "fr", "de"})
    void page_warns_that_more_items_are_not_more_done(String language) {
        assertEquals(
                page("compare?lang=" + language).select("main > .hint").text(),
                page("compare/services?country=be&lang=" + language).select("main > .hint").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "governance",
                "key-enablers",
                "legislation",
                "systems",
                "base-registers",
                "services",
                "basic-data",
                "indicators"
            })
    void page_with_six_countries_is_small(String topic) {
        String next = "compare/" + topic;
        for (int page = 1; !next.isEmpty(); page++) {
            var response = server.get(next, "Accept", "text/html");
            assertEquals(200, response.statusCode(), next);
            assertTrue(
                    response.body().length <= 100_000,
                    topic + ", page " + page + ": " + response.body().length);
            next =
                    Jsoup.parse(text(response))
                            .select("a[rel=next]")
                            .attr("href")
                            .replaceFirst("^/", "");
        }
    }
}
