package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Series;
import eu.factgraph.http.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a selection of editions; by default those of Estonia 2019 and Lithuania 2020. */
class SelectionPagesTest {

    @RegisterExtension static final TestServer server = Series.server();

    private static final String MINISTRY = "doc/ee/organisation/ministry-of-digital-affairs";
    private static final String DRAFT = "?country=ee&edition=2021";

    @Test
    void links_of_a_page_keep_its_selection() {
        Document page = page(MINISTRY + DRAFT + "&status=");
        var addresses = page.select("a[href]").eachAttr("abs:href").stream().distinct().toList();
        for (String address : addresses) {
            String path = TestPages.path(address);
            boolean isSelected =
                    Stream.of(
                                    "doc/",
                                    "graph/",
                                    "kind/",
                                    "question",
                                    "overview",
                                    "around/",
                                    "search")
                            .anyMatch(path::startsWith);
            boolean isOther = path.contains("edition=2019") || path.startsWith("doc/def/");
            if (isSelected && !isOther) {
                assertTrue(path.contains("country=ee&edition=2021"), path);
            }
        }
        assertTrue(addresses.contains(server.url + "docs"));
        assertEquals("ee", page.select("form.find input[name=country]").val());
        assertEquals("2021", page.select("form.find input[name=edition]").val());
    }

    @ParameterizedTest
    @CsvSource({
        "'',               Showing only: Estonia. Show everything,                ?country=ee",
        "'',               Showing only: editions up to 2019. Show everything,    ?edition=2019",
        "'',               'Alleen getoond: Estonia, 2021. Alles tonen', ?country=ee&edition=2021&lang=nl",
        "kind/public-organisation, 'Showing only: Lithuania, reviewed only. Show everything', ?country=lt&status=reviewed",
    })
    void header_names_the_selection_and_links_to_the_whole(
            String path, String text, String selection) {
        Element header = page(path + selection).selectFirst("header .selection");
        assertEquals(text, header.text());
        assertFalse(header.selectFirst("a").attr("href").contains("country"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?country=", "docs?country=ee", "sparql"})
    void page_without_a_selection_names_none(String path) {
        assertTrue(page(path).select(".selection").isEmpty());
    }

    @Test
    void item_of_two_editions_has_the_selected_one_first_and_mixes_no_years() {
        Document page = page(MINISTRY);
        List<Element> editions = page.select("section.edition");
        assertEquals(2, editions.size());
        assertTrue(editions.get(0).text().contains("Edition 2019 · Reviewed"));
        assertTrue(editions.get(0).text().contains("www.side.example"));
        assertFalse(editions.get(0).text().contains("www.digi.example"));
        assertTrue(editions.get(1).text().contains("Edition 2021 · Draft"));
        assertTrue(editions.get(1).text().contains("www.digi.example"));
        assertFalse(editions.get(1).text().contains("www.side.example"));
        assertEquals(1, page.select("dt:contains(Also called)").size());
        assertEquals(List.of("2021", "2019"), years(MINISTRY + DRAFT));
    }

    @ParameterizedTest
    @CsvSource({
        MINISTRY + "?country=ee, Digital Government Factsheet Estonia 2019 › ",
        "doc/lt/register/residents-register?country=lt, Digital Public Administration Infrastructure › ",
    })
    void citations_name_their_document_where_several_editions_are_shown(String path, String start) {
        String first = page(path).selectFirst("section[aria-labelledby=sources] li").text();
        assertTrue(first.startsWith(start.strip()), first);
    }

    private static List<String> years(String path) {
        return page(path).select("section.edition > .status > a:first-child").eachText().stream()
                .map(text -> text.replace("Edition ", ""))
                .toList();
    }

    @Test
    void triples_of_an_item_are_those_of_the_selection() {
        assertFalse(text(MINISTRY + ".nt").contains("www.digi.example"));
        assertTrue(text(MINISTRY + ".nt" + DRAFT).contains("www.digi.example"));
        assertFalse(text(MINISTRY + ".nt" + DRAFT).contains("www.side.example"));
        String all = text(MINISTRY + ".nq");
        assertTrue(all.contains("www.digi.example") && all.contains("www.side.example"));
        var response = server.get(MINISTRY + DRAFT, "Accept", "text/turtle");
        assertEquals(
                server.url + MINISTRY + ".ttl" + DRAFT,
                TestServer.header(response, "Content-Location"));
    }

    @ParameterizedTest
    @CsvSource({
        "doc/ee/service/parental-leave,                        2021",
        "doc/ee/service/parental-leave?country=lt,             2021",
        "doc/ee/service/income-tax-return?country=ee&edition=2021, 2019",
        "doc/ee/event/2021/new-name-of-the-ministry,           2021",
    })
    void item_of_no_selected_edition_is_shown_with_the_newest(String path, String year) {
        Document page = page(path);
        assertTrue(page.text().contains("The selected editions do not mention this item."));
        assertEquals(List.of(year), years(path));
        String around = page.select("a[href*=around/]").attr("abs:href");
        assertEquals(200, server.get(TestPages.path(around)).statusCode());
    }

    @Test
    void item_of_one_edition_has_no_heading_of_it() {
        Document page = page("doc/lt/register/residents-register");
        assertTrue(page.select("section.edition").isEmpty());
        assertEquals("Facts", page.selectFirst("main h2").text());
    }

    @Test
    void shared_item_cites_documents_and_links_to_other_editions() {
        Document page = page("doc/eu/act/regulation-910-2014-eidas");
        assertEquals(
                List.of(
                        "Digital Government Factsheet Estonia 2019 › Digital Government Legislation › Key enablers",
                        "Digital Public Administration Factsheet Lithuania 2020 › Digital Public Administration Legislation › Key enablers"),
                page.select("section[aria-labelledby=sources] li").eachText());
        assertTrue(
                page.select("section[aria-labelledby=elsewhere] a")
                        .attr("href")
                        .contains("country=ee&edition=2021"));
    }

    @ParameterizedTest
    @CsvSource({
        "graph/ee/2021,                            true",
        "graph/ee/2021/legislation,                true",
        "graph/ee/2021/governance/national/policy, false",
        "graph/ee/2019,                            false",
    })
    void drafted_section_says_so_and_its_own_word_overrides(String path, boolean isDraft) {
        String status = page(path).select("main .strip .state").text();
        assertEquals(isDraft, status.startsWith("Draft"), status);
    }

    @Test
    void section_of_an_edition_that_is_not_selected_is_read_with_its_own_edition() {
        Document page = page("graph/ee/2021/governance/national/policy");
        assertTrue(page.select(".item").text().contains("+372 555 0200"));
        assertEquals(
                List.of(
                        "Home",
                        "Estonia",
                        "Digital Public Administration Factsheet Estonia 2021",
                        "Digital Public Administration Governance",
                        "National",
                        "Policy"),
                page.select("nav.path li").eachText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?country=ee", "graph/ee/2019", "graph/ee/2019/legislation", MINISTRY})
    void newer_draft_is_linked(String path) {
        assertTrue(
                page(path)
                                .select(
                                        "main .status a[href*=/graph/ee/2021?country=ee&edition=2021]")
                                .size()
                        > 0);
    }

    @Test
    void question_page_links_the_newer_draft() {
        assertTrue(
                page("question/office-holders").select("main .status a").text().contains("2021"));
        assertTrue(page("question/office-holders" + DRAFT).select("main .status").isEmpty());
    }

    @Test
    void home_lists_countries_with_their_selected_editions() {
        Document page = page("");
        assertEquals(
                List.of("Estonia 2019 · Reviewed", "Lithuania 2020 · Reviewed"),
                page.select(".europe a").eachText());
        assertEquals(36, page.select(".europe li").size());
        assertEquals("no factsheet", page.select(".europe .at-pt span span").text());
        assertTrue(page("?edition=2021").select(".europe .at-ee").text().contains("Draft"));
        assertFalse(page("?country=lt").select(".chapters").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "question", "overview", "export", "search?q=x", "conformance"})
    void selection_without_editions_answers(String path) {
        String separator = path.contains("?") ? "&" : "?";
        assertEquals(
                200,
                server.get(path + separator + "edition=2001", "Accept", "text/html").statusCode());
    }

    @Test
    void documentation_begins_with_items_that_are_served() {
        for (String line : page("docs").select("pre").text().split("\\s+")) {
            if (line.startsWith(server.url + "doc/") || line.startsWith(server.url + "id/")) {
                assertTrue(server.get(TestPages.path(line)).statusCode() < 400, line);
            }
        }
        assertFalse(page("docs").select("pre").text().contains("/be/"));
    }

    private static Document page(String path) {
        var response = server.get(path, "Accept", "text/html");
        assertEquals(200, response.statusCode(), path);
        return Jsoup.parse(TestServer.text(response), server.url);
    }

    private static String text(String path) {
        var response = server.get(path);
        assertEquals(200, response.statusCode(), path);
        return TestServer.text(response);
    }
}
