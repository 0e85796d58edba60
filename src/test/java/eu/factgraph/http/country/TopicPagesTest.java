package eu.factgraph.http.country;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The headings of the factsheets across countries, on the built-in data. */
class TopicPagesTest {

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    private static Document page(String path) {
        var response = server.get(path);
        assertEquals(200, response.statusCode(), path);
        assertTrue(response.body().length <= 100_000, path + ": " + response.body().length);
        return Jsoup.parse(text(response));
    }

    private static Element line(Document page, String country) {
        return page.select("tbody tr").stream()
                .filter(row -> row.select("th").text().equals(country))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void country_has_its_section_and_number_of_items() {
        Element estonia = line(page("topic/governance/national/coordination"), "Estonia");
        assertEquals(
                "/graph/ee/2019/governance/national/coordination",
                estonia.select("td a").attr("href"));
        assertTrue(Integer.parseInt(estonia.select(".number").text()) > 1, estonia.text());
    }

    @Test
    void states_are_told_apart() {
        Document page = page("topic/governance/subnational/data-protection");
        Element belgium = line(page, "Belgium").select(".lacking").first();
        assertEquals("nothing reported", belgium.text());
        assertEquals("/graph/be/2019/governance/subnational/data-protection", belgium.attr("href"));
        assertEquals("sheet not in the graph", line(page, "Austria").select(".lacking").text());
        assertEquals(
                "no such heading in the sheet",
                line(page, "European Union").select(".lacking").text());
        assertEquals(
                "not in the graph",
                line(page("topic/governance/national/coordination"), "Netherlands")
                        .select(".lacking")
                        .text());
    }

    @Test
    void all_places_of_the_map_and_the_union_are_listed() {
        assertEquals(37, page("topic/infrastructure").select("tbody tr").size());
    }

    @Test
    void topic_leads_to_its_comparison_its_questions_and_the_headings_around_it() {
        Document page = page("topic/governance/national");
        assertTrue(
                page.select("a[href$=/compare/governance]").size() > 0,
                page.select(".actions").text());
        assertTrue(page.select("a[href*=question/governance-by-field]").size() > 0);
        assertTrue(page.select(".headings a[href$=topic/governance/national/audit]").size() > 0);
        assertTrue(page.select("a[href$=topic/governance]").size() > 0);
    }

    @Test
    void headings_are_in_the_order_of_print() {
        List<String> chapters = page("topics").select("h2 a").eachText();
        assertTrue(
                chapters.indexOf("Legislation") < chapters.indexOf("Governance")
                        && chapters.indexOf("Governance") < chapters.indexOf("Infrastructure"),
                chapters.toString());
    }

    @Test
    void topics_count_the_factsheets_that_report_nothing() {
        String line =
                page("topics")
                        .select(".headings li:has(> a[href$=subnational/data-protection])")
                        .text();
        assertTrue(line.matches("Data protection \\d+ factsheets, \\d+ report nothing"), line);
    }

    @Test
    void heading_without_a_name_has_the_title_of_its_section() {
        Document page = page("topics?edition=2021");
        assertEquals(
                List.of(),
                page.select(".headings a").eachText().stream()
                        .filter(name -> name.matches("[a-z]+(-[a-z]+)+-of-[a-z-]+"))
                        .toList());
    }

    @Test
    void names_of_headings_are_translated() {
        assertTrue(page("topic/governance?lang=de").select(".headings").text().contains("Koordin"));
    }
}
