package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page of a thing answers, and where. */
class ThingPagesTest {

    @RegisterExtension static final TestServer server = new TestServer(null);

    private static final String MINISTER =
            "doc/be/post/deputy-prime-minister-and-minister-for-development-cooperation-digital-agenda-post-and-telecom";
    private static final String CONTACT = "section[aria-labelledby=post-02-contacts] ";

    @ParameterizedTest
    @ValueSource(strings = {MINISTER, "doc/be/person/alexander-de-croo"})
    void minister_is_reached_through_the_cabinet(String path) {
        Document page = page(path);
        Element office = page.selectFirst(CONTACT + "tbody th");
        assertTrue(office.text().startsWith("Strategy Unit of the Minister"), office.text());
        assertEquals("row", office.attr("scope"));
        assertEquals(
                List.of("mailto:info@DeCroo.fed.be", "tel:+3227929900"),
                page.select(CONTACT + "a[href~=^(mailto|tel):]").eachAttr("href"));
    }

    @Test
    void contact_of_a_person_belongs_to_an_office() {
        Document page = page("doc/be/person/alda-greoli");
        assertFalse(page.select(CONTACT + "a[href^=mailto]").isEmpty());
        for (Element office : page.select(CONTACT + "tbody th a")) {
            assertTrue(
                    office.attr("href").matches(".*/doc/be/(post|organisation)/.*"),
                    office.attr("href"));
        }
        assertTrue(page.select("a[href~=^(mailto|tel):]:not(" + CONTACT + "a)").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "doc/be/policy/digital-belgium, policy-01-who",
        "graph/be/2019/governance/national/policy, says"
    })
    void edition_stands_beside_a_person(String path, String section) {
        Element person =
                page(path)
                        .selectFirst(
                                "section[aria-labelledby="
                                        + section
                                        + "] dd:has(a[href*=/person/])");
        assertEquals("2019 edition", person.selectFirst(".aside").text());
    }

    @Test
    void edition_of_a_holder_is_a_column() {
        Element row =
                page(MINISTER).selectFirst("section[aria-labelledby=post-01-holders] tbody tr");
        assertEquals("2019", row.child(2).text());
        assertNull(row.selectFirst(".aside"));
    }

    @Test
    void holders_and_contact_come_before_responsibilities() {
        List<String> headings = page(MINISTER).select("article h2").eachText();
        assertEquals(
                List.of("Facts", "Holders", "Contact", "Responsibilities"), headings.subList(0, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doc/be/organisation/digital-transformation-office",
                "doc/be/system/belgian-eid-card",
                "doc/be/system/g-cloud"
            })
    void references_leave_out_what_panels_show(String path) {
        Document page = page(path);
        Set<String> shown = links(page, "section[aria-labelledby*=-]:has(dd) dd > a, tbody th > a");
        Set<String> again = links(page, "section[aria-labelledby=incoming] dd > a");
        again.retainAll(shown);
        assertFalse(shown.isEmpty());
        assertEquals(Set.of(), again);
        assertTrue(page.select("section[aria-labelledby=incoming] a[href*=/version/]").isEmpty());
    }

    private static Set<String> links(Document page, String css) {
        return new HashSet<>(page.select(css).eachAttr("href"));
    }

    @Test
    void whole_shows_bodies_and_dates_of_its_parts() {
        Document page = page("doc/be/system/g-cloud");
        String parts = page.select("section[aria-labelledby=system-05-roles-of-parts]").text();
        assertTrue(parts.contains("Social security institutions"), parts);
        assertTrue(parts.contains("First-generation G-Cloud services"), parts);
        assertTrue(parts.contains("March 2015"), parts);
        assertTrue(
                page.select("section[aria-labelledby=system-01-roles]")
                        .text()
                        .contains("G-Cloud strategic board"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "doc/be/policy/charter-on-open-data | policy-01-who | The factsheet does not say.",
                "doc/be/system/irisbox | system-01-roles | Not in the graph."
            })
    void empty_panel_says_why(String path, String panel, String text) {
        Element state = page(path).selectFirst("section[aria-labelledby=" + panel + "] .empty");
        assertTrue(state.text().startsWith(text), state.text());
        assertEquals(text.startsWith("The"), state.selectFirst(".marks a[href*=/graph/]") != null);
    }

    @Test
    void nothing_reported_comes_first_and_links_its_section() {
        Element nothing = page("doc/be/act/einvoicing-legislation").selectFirst("article .empty");
        assertTrue(nothing.text().startsWith("Nothing reported: No legislation on eInvoicing"));
        assertFalse(nothing.select(".marks a[href*=/graph/be/2019/]").isEmpty());
    }

    @Test
    void one_menu_has_formats_queries_and_citations() {
        Document page = page("doc/be/system/g-cloud");
        Element menu = page.selectFirst("details#data");
        assertEquals("Data, query and citation", menu.selectFirst("summary").text());
        assertEquals(6, menu.select(".formats a").size());
        assertFalse(menu.select("a[download$=.csv]").isEmpty());
        assertTrue(page.select("article section a[download]").isEmpty());
        String bibtex = menu.selectFirst("pre").wholeText();
        assertTrue(bibtex.startsWith("@misc{factgraph-id-be-system-g-cloud,\n"), bibtex);
        assertTrue(bibtex.contains("  title = {{G-Cloud}},\n"), bibtex);
        assertTrue(
                bibtex.contains("url = {https://w3id.org/factgraph/id/be/system/g-cloud}"), bibtex);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "doc/be/system/g-cloud | Figure | The sheet speaks of four domains",
                MINISTER + " | Post in | The sheet does not name the body of the post"
            })
    void note_stands_at_the_fact_that_it_qualifies(String path, String fact, String note) {
        Element noted =
                page(path).selectFirst("article dl > div:has(dd.note:contains(" + note + "))");
        assertEquals(fact, noted.selectFirst("dt").text());
    }

    @Test
    void figure_has_one_unit() {
        String figures = page("doc/be/system/magda-platform").select("article").text();
        assertTrue(figures.contains("10 000 000 euros"), figures);
        assertFalse(figures.contains("euros, Euro"), figures);
    }

    @ParameterizedTest
    @CsvSource({
        "doc/be/service/pensions, iamapps.belgium.be/sma/generalinfo\\?redirectUrl=/sma&language=en",
        "doc/be/person/alexander-de-croo, www.alexanderdecroo.be"
    })
    void web_address_is_readable(String path, String address) {
        assertFalse(
                page(path).select("article a[href^=http]:matchesOwn(^" + address + ")").isEmpty());
    }

    @Test
    void surroundings_are_read_from_the_middle() {
        List<String> names = page("around/be/organisation/fps-bosa").select("dt").eachText();
        assertFalse(names.isEmpty());
        assertTrue(
                names.stream().anyMatch(name -> name.startsWith("Is responsible for (")),
                names.toString());
        assertTrue(names.stream().noneMatch(name -> name.contains("incoming")), names.toString());
    }

    private static Document page(String path) {
        var answer = server.get(path, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
    }
}
