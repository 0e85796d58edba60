package eu.factgraph.http.page;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.dataset.Language;
import eu.factgraph.http.TestServer;
import eu.factgraph.http.browser.PageKind;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What surrounds the content of every page: header, trail, strip and footer. */
class FrameTest {

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @ParameterizedTest
    @EnumSource
    void header_has_navigation_search_and_languages(PageKind kind) {
        Document page = page(kind.path);
        for (String navigation : List.of("nav.main", ".menu nav")) {
            assertEquals(
                    List.of("Countries", "Topics", "Compare", "Data", "About"),
                    page.select("header " + navigation + " a").eachText());
        }
        assertEquals(1, page.select("header form[role=search] input[name=q]").size());
        assertEquals(
                Language.tags(), page.select("header details.languages a").eachAttr("hreflang"));
    }

    @ParameterizedTest
    @EnumSource
    void trail_starts_at_home_and_ends_at_the_page_itself(PageKind kind) {
        Document page = page(kind.path);
        boolean isHome = kind == PageKind.HOME || kind == PageKind.SELECTION;
        assertEquals(isHome ? 0 : 1, page.select("nav.path").size());
        if (!isHome) {
            assertEquals("Home", page.select("nav.path li:first-child > a").text());
            assertEquals(1, page.select("nav.path li:last-child > [aria-current=page]").size());
            assertEquals(0, page.select("nav.path li:last-child a").size());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "graph/be/2019/governance/national/coordination | Home > Belgium > Digital Government Factsheet Belgium 2019 > Digital Government Governance > National > Coordination",
                "graph/ee/2019 | Home > Estonia > Digital Government Factsheet Estonia 2019",
                "doc/be/system/belgian-eid-card | Home > Belgium > Systems > Belgian eID card",
                "doc/eu/system/joinup | Home > Systems > Joinup platform",
                "doc/concept/tier | Home > Data > Documentation > Concepts > Level of government",
                "docs/terms | Home > Data > Documentation > Defined terms",
                "question/transpositions | Home > Topics > Questions > Which acts transpose, apply or complete which EU acts?",
                "overview/registers | Home > Topics > Overviews > Roles in base registries",
                "kind/base-register | Home > Topics > Base registries",
                "nowhere | Home > Not found"
            })
    void trail_has_the_pages_above(String path, String trail) {
        assertEquals(trail, String.join(" > ", page(path).select("nav.path li").eachText()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "graph/be/2019 | Belgium > 2019 edition, as reported in 2019 > Reviewed by an editor",
                "graph/be/2019/governance | Belgium > 2019 edition, as reported in 2019 > Reviewed by an editor",
                "graph/ee/2019/governance | Estonia > 2019 edition, as reported in 2019 > Draft: prepared automatically, not yet checked",
                "doc/ee/system/digidoc-portal | Estonia > 2019 edition, as reported in 2019 > Draft: prepared automatically, not yet checked",
                "doc/be/system/belgian-eid-card | Belgium > 2019 edition, as reported in 2019 > Reviewed by an editor",
                "question/base-registers?country=be | Belgium > 2019 edition, as reported in 2019 > Reviewed by an editor",
                "question/base-registers | 31 editions > 1 reviewed, 30 prepared automatically and not yet checked",
            })
    void strip_says_where_the_content_is_from(String path, String says) {
        List<String> strip = page(path).select("main ul.strip > li").eachText();
        assertEquals(says, String.join(" > ", strip.subList(0, says.split(" > ").length)));
        assertTrue(strip.stream().anyMatch(one -> one.startsWith("Last changed on ")), "" + strip);
    }

    @Test
    void original_document_is_linked_from_sheet_and_section() {
        for (String path : List.of("graph/ee/2019", "graph/ee/2019/governance/national")) {
            String address = page(path).select("ul.strip a[rel=external]").attr("href");
            assertTrue(address.endsWith("Estonia_2019_vFINAL.html"), address);
        }
    }

    @Test
    void heading_of_a_section_has_country_and_year() {
        Document page = page("graph/be/2019/governance/national/coordination?lang=nl");
        assertEquals("Coordination (national), België 2019", page.select("h1").text());
        assertEquals("Coordination (national), België 2019 – factgraph", page.title());
        assertEquals("Coordination (national)", page.select("h1 [lang=en]").text());
    }

    @Test
    void country_is_named_in_the_language_of_the_page() {
        Document page = page("graph/ee/2019/governance/national?lang=fr");
        assertEquals("National, Estonie 2019", page.select("h1").text());
        assertEquals("Estonie", page.select("ul.strip li").first().text());
    }

    @Test
    void footer_says_who_publishes_and_from_what() {
        Document page = page("question");
        String footer = page.select("footer").text();
        for (String part :
                List.of("independent", "European Commission", "CC BY 4.0", "data released on 30")) {
            assertTrue(footer.contains(part), footer);
        }
        Document about = page("about");
        for (String link : page.select("footer a[href*=#]").eachAttr("href")) {
            assertEquals(1, about.select(link.substring(link.indexOf('#'))).size(), link);
        }
    }

    private static Document page(String path) {
        return Jsoup.parse(text(server.get(path, "Accept", "text/html")), server.url);
    }
}
