package eu.factgraph.http.country;

import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of countries over HTTP, with the built-in data. */
class CountryPageTest {

    private static final int LARGEST = 100_000;

    private static final List<String> BLOCKS =
            List.of(
                    "figures",
                    "indicators",
                    "governance",
                    "strategies",
                    "legislation",
                    "registers",
                    "systems",
                    "services",
                    "nothing-reported",
                    "contacts");

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    private static Document page(String path) {
        var response = server.get(path, "Accept", "text/html");
        assertEquals(200, response.statusCode(), path);
        return Jsoup.parse(text(response), server.url);
    }

    private static Element block(Document page, String id) {
        return page.getElementById(id).parent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country/be/2019",
                "country/be/2023",
                "country/ee/2019",
                "country/dk/2021",
                "country/fr/2019",
                "country/eu/2019"
            })
    void page_has_all_blocks_and_is_small(String path) {
        for (String language : List.of("en", "nl", "fr", "de")) {
            var response = server.get(path + "?lang=" + language, "Accept", "text/html");
            assertEquals(200, response.statusCode());
            assertTrue(response.body().length < LARGEST, path + " " + response.body().length);
            Document page = Jsoup.parse(text(response));
            assertEquals(BLOCKS, page.select("section.block > h2").eachAttr("id").subList(0, 10));
        }
    }

    @Test
    void every_country_and_edition_has_a_page() {
        Document list = page("countries");
        List<String> links = list.select("td a[href]").eachAttr("abs:href");
        assertTrue(links.size() >= 30, links.toString());
        for (String link : links) {
            var response = server.get(link, "Accept", "text/html");
            assertEquals(200, response.statusCode(), link);
            assertTrue(response.body().length < LARGEST, link + " " + response.body().length);
        }
    }

    @Test
    void country_without_year_is_its_selected_edition() {
        Document page = page("country/be");
        assertEquals("Belgium", page.selectFirst("h1").text());
        assertEquals("2019", page.selectFirst(".tabs [aria-current=page] span").text());
        assertEquals(List.of("2023", "2022", "2021", "2019"), page.select(".tabs span").eachText());
        assertEquals("2019", page("country/ee").select(".tabs span").text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|€450.5 billion|−0.9 % of GDP",
                "nl|€ 450,5 miljard|−0,9 % van het bbp",
                "fr|450,5 milliards d’euros|−0,9 % du PIB",
                "de|450,5 Milliarden Euro|−0,9 % des BIP"
            })
    void figures_are_written_as_people_write_them(String language, String product, String deficit) {
        Document page = page("country/be/2019?lang=" + language);
        List<String> values =
                page.select(".figures .value").eachText().stream()
                        .map(value -> value.replace('\u00a0', ' ').replace('\u202f', ' '))
                        .toList();
        assertTrue(values.contains(product), values.toString());
        assertTrue(values.contains(deficit), values.toString());
    }

    @Test
    void tile_without_a_figure_says_so() {
        Document page = page("country/eu/2019");
        Element currency =
                page.select(".figures > div").stream()
                        .filter(tile -> tile.selectFirst("dt").text().equals("Currency"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("not in the graph", currency.selectFirst("dd").text());
    }

    @Test
    void value_on_the_page_is_marked_with_its_source() {
        Document page = page("country/ee/2019");
        for (Element value : page.select(".figures .value")) {
            assertFalse(value.parent().select("sup a").isEmpty(), value.text());
        }
        for (Element row : page.select("section.block > .scroll tbody tr")) {
            assertFalse(row.select("sup a, a.none").isEmpty(), row.text());
        }
    }

    @Test
    void matrix_tells_nothing_reported_from_not_in_the_graph() {
        Element governance = block(page("country/be/2019"), "governance");
        Element none = governance.select("tr:contains(Data protection) a.none").first();
        assertEquals("nothing reported", none.text());
        assertTrue(
                none.attr("abs:href")
                        .endsWith("graph/be/2019/governance/subnational/data-protection"));
        assertTrue(
                block(page("country/ee/2019"), "governance")
                        .select("td .gap")
                        .eachText()
                        .contains("not in the graph"));
    }

    @Test
    void empty_block_names_its_state() {
        Element indicators = block(page("country/dk/2021"), "indicators");
        assertEquals("not in the graph", indicators.selectFirst(".gap").text());
        assertTrue(indicators.select("img, table").isEmpty());
        Element registers = block(page("country/fr/2019"), "registers");
        assertTrue(registers.select("table").isEmpty());
        assertTrue(registers.text().contains("nothing to report"), registers.text());
        assertTrue(
                registers
                        .selectFirst("li a")
                        .attr("href")
                        .endsWith("graph/fr/2019/infrastructure/base-registries"));
    }

    @Test
    void block_has_seven_items_and_a_link_to_all() {
        Document page = page("country/be/2019");
        for (String id : List.of("strategies", "legislation", "registers", "systems", "services")) {
            Element block = block(page, id);
            assertEquals(7, block.select("tbody tr").size(), id);
            Element all = block.selectFirst(".actions a");
            assertTrue(all.text().matches("All \\d+"), all.text());
            assertTrue(all.attr("href").contains("country=be"), all.attr("href"));
            assertEquals(200, server.get(all.attr("abs:href")).statusCode());
        }
    }

    @Test
    void sections_of_the_factsheet_are_in_its_order() {
        Element sheet = block(page("country/be/2019"), "sheet");
        assertEquals("Country Profile", sheet.select("ol li").first().text());
    }

    @Test
    void drawings_of_the_page_exist_and_stand_alone() {
        Document page = page("country/be/2019?lang=nl");
        List<String> images = page.select("section.block img").eachAttr("abs:src");
        assertEquals(6, images.size());
        for (String image : images) {
            var response = server.get(image);
            assertEquals("image/svg+xml", header(response, "Content-Type"));
            assertTrue(text(response).contains("lang=\"nl\""), image);
        }
    }

    @Test
    void chart_has_the_country_and_the_union() {
        String svg = text(server.get("country/ee/2019/interacting-with-public-authorities.svg"));
        assertTrue(svg.contains("Estonia: 79"), svg);
        assertTrue(svg.contains("European Union: 52"), svg);
    }

    @Test
    void other_edition_is_kept_by_its_links() {
        Document page = page("country/be/2021");
        String link = block(page, "sheet").selectFirst("ol a").attr("href");
        assertTrue(link.contains("country=be&edition=2021"), link);
        assertFalse(
                page("country/be/2019").selectFirst("#sheet ~ ol a").attr("href").contains("?"));
    }

    @Test
    void query_of_a_block_opens_in_the_editor() {
        Document page = page("country/ee/2019");
        var response =
                server.get(block(page, "registers").select(".actions a").last().attr("href"));
        assertEquals(303, response.statusCode());
        var editor = server.get(header(response, "Location"), "Accept", "text/html");
        assertTrue(text(editor).contains("graph/ee/2019"));
    }

    @Test
    void contacts_are_of_offices() {
        var kinds = new TreeSet<String>();
        for (String country : List.of("be", "ee", "eu")) {
            block(page("country/" + country), "contacts").select("th a[href]").stream()
                    .map(
                            office ->
                                    office.attr("href")
                                            .replaceFirst("^.*/doc/[a-z]+/([a-z-]+)/.*$", "$1"))
                    .filter(kind -> !kind.contains("/"))
                    .forEach(kinds::add);
        }
        assertFalse(kinds.contains("person"), kinds.toString());
        assertTrue(kinds.contains("organisation"), kinds.toString());
    }
}
