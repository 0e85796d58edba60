package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of resources, sections and classes. */
class ClassPagesTest {

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @ParameterizedTest(name = "{0}: {1} has {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "doc/be/organisation/crossroads-bank-for-social-security | body-01-posts | Frank Robben",
                "doc/be/organisation/crossroads-bank-for-social-security | body-02-contacts | KSZ-BCSS, Chaussée Saint-Pierre 375, 1040 Brussels",
                "doc/be/organisation/crossroads-bank-for-social-security | body-03-responsibilities | base registry coordination national",
                "doc/be/organisation/federal-department-of-economy | body-05-services | Registration of a new company",
                "doc/be/organisation/flanders-information-agency | body-08-changes | Flanders Geographical Information Agency",
                "doc/be/act/law-1992-12-protection-of-private-life | act-01-life | August 2007",
                "doc/be/act/law-2017-07-18-electronic-identification | act-03-rests | responsibility",
                "doc/be/system/belgian-eid-card | system-03-services | Career management",
                "doc/be/system/belgian-eid-card | system-07-life | 16 March 2009",
                "doc/be/register/national-register-of-natural-persons | register-01-roles | Municipalities",
                "doc/be/service/job-search-services | service-02-where | Brussels-Capital Region",
                "doc/be/policy/digital-belgium | policy-02-parts | Digital trust and digital security",
                "doc/be/policy/digital-belgium | policy-03-figures | 50 000 jobs, 2020",
                "doc/be/person/alexander-de-croo | person-01-posts | Federal Government 2019",
                "doc/be/place/flemish-region | place-01-bodies | Flanders Information Agency",
                "doc/concept/governance-field/base-registry-coordination | concept-01-bearers | coordination of the land registry"
            })
    void resource_page_has_the_panels_of_its_class(String path, String panel, String text) {
        Element section = page(path).selectFirst("section[aria-labelledby=" + panel + "]");
        assertTrue(Objects.requireNonNull(section, panel).text().contains(text), section.text());
    }

    @Test
    void statements_cite_their_sections() {
        Document page = page("doc/be/register/national-register-of-natural-persons");
        for (Element value : page.select("article dd:not(.data dd)")) {
            assertFalse(value.select(".marks a[href*=/graph/]").isEmpty(), value.text());
        }
        Element mark =
                page.select(
                                "section[aria-labelledby=register-01-roles] dd:contains(Municipalities) .marks a")
                        .first();
        assertEquals(
                server.url + "graph/be/2019/governance/national/base-registry-coordination",
                mark.attr("href"));
        assertEquals(
                "Stated in: Digital Government Governance › National › Base registry coordination",
                mark.attr("title"));
        int number = Integer.parseInt(mark.text());
        assertEquals(
                mark.attr("href") + "#be.register.national-register-of-natural-persons",
                page.select("section[aria-labelledby=sources] li a").get(number - 1).attr("href"));
    }

    @Test
    void enrichment_and_derived_statements_are_marked() {
        Document page = page("doc/be/register/national-register-of-natural-persons");
        assertEquals(
                "Added by editors, from: Belgian Monitor",
                page.select("dd:contains(Rijksregister van de natuurlijke personen) .marks a")
                        .attr("title"));
        assertEquals(
                "Derived by a rule from other statements",
                page.select(
                                "section[aria-labelledby=register-01-roles] div:has(dt:contains(coordinated)) .marks a")
                        .attr("title"));
    }

    @Test
    void editorial_notes_are_marked() {
        Document page = page("doc/be/act/law-1992-12-protection-of-private-life");
        assertTrue(page.select(".note").text().startsWith("Editors’ note: The sheet has"));
    }

    @Test
    void facts_of_a_panel_are_not_repeated() {
        Document page = page("doc/be/register/national-register-of-natural-persons");
        String facts = page.select("section[aria-labelledby=facts]").text();
        assertTrue(facts.contains("Rijksregister"), facts);
        assertFalse(facts.contains("Municipalities"), facts);
    }

    @Test
    void section_page_has_path_items_and_neighbours() {
        Document page = page("graph/be/2019/governance/national/base-registry-coordination");
        assertEquals(
                "Base registry coordination (national), Belgium 2019", page.select("h1").text());
        assertEquals(
                List.of(
                        "Home",
                        "Belgium",
                        "Digital Government Factsheet Belgium 2019",
                        "Digital Government Governance",
                        "National",
                        "Base registry coordination"),
                page.select("nav.path li").eachText());
        assertTrue(page.select("a[rel=prev]").attr("href").endsWith("governance/national/support"));
        Element body = page.getElementById("be.organisation.federal-department-of-economy");
        assertEquals("Federal Department of Economy", body.select("h3").text());
        assertTrue(body.select(".text").text().startsWith("Coordinates the Crossroads Bank"));
        assertEquals(
                "coordination of the Crossroads Bank for Enterprises",
                body.select(".parts li > p:first-child").text());
        assertTrue(page.select(".note").text().contains("may be read of Fedict"));
        assertFalse(page.text().contains("Identifier"));
    }

    @Test
    void section_page_lists_its_subsections() {
        Document page = page("graph/be/2019/governance");
        assertFalse(page.select(".outline a[href$=/governance/national/policy]").isEmpty());
        assertTrue(page.select("a[rel=next]").attr("href").endsWith("governance/national"));
    }

    @Test
    void class_page_lists_members_alphabetically_with_descriptions() {
        Document page = page("kind/base-register");
        List<String> names = page.select(".entries li > a").eachText();
        assertEquals(13, names.size());
        assertTrue(names.indexOf("Land registry") < names.indexOf("Vehicle Register"));
        assertTrue(page.text().contains("Master data on land and parcels."));
        assertEquals(404, server.get("kind/nothing").statusCode());
    }

    @Test
    void class_of_a_resource_links_to_its_members() {
        assertEquals(
                server.url + "kind/public-organisation",
                page("doc/be/organisation/court-of-audit").select(".kinds a").attr("href"));
    }

    @Test
    void derived_types_are_technical_metadata_only() {
        Document page = page("doc/be/act/law-2017-07-18-electronic-identification");
        assertEquals(List.of("act"), page.select("article > .kinds li").eachText());
        Element facts = page.selectFirst("section[aria-labelledby=facts]");
        assertEquals(1, facts.select("dd a[href$=/doc/concept/act-type/law]").size());
        assertEquals(
                List.of("public body"),
                page("doc/be/organisation/court-of-audit")
                        .select("article > .kinds li")
                        .eachText());
        assertTrue(
                page("doc/be/organisation/court-of-audit")
                        .select(".data details")
                        .text()
                        .contains("Organisation"));
    }

    @Test
    void csv_by_format_has_labels_and_by_accept_has_iris() {
        var answer =
                server.get(
                        "question/register-01-roles?format=csv&this="
                                + server.url
                                + "id/be/register/national-register-of-natural-persons");
        String csv = new String(answer.body(), StandardCharsets.UTF_8);
        assertEquals("text/csv", answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(
                csv.startsWith("\uFEFFRelation,Item,Relation (IRI),Item (IRI),Stated in\r\n"), csv);
        assertEquals(1, csv.lines().filter(line -> line.contains(",Municipalities,")).count(), csv);
        String forPrograms =
                new String(
                        server.get("question/nothing-reported", "Accept", "text/csv").body(),
                        StandardCharsets.UTF_8);
        assertTrue(forPrograms.startsWith("section,"), forPrograms);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "doc/be/organisation/crossroads-bank-for-social-security",
                "doc/be/policy/digital-belgium",
                "graph/be/2019/governance/national/policy",
                "kind/public-service"
            })
    void headings_and_ids_are_well_formed(String path) {
        Document page = page(path);
        assertEquals(1, page.select("h1").size());
        int last = 0;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            int level = Integer.parseInt(heading.tagName().substring(1));
            assertTrue(level <= last + 1, heading.text());
            last = level;
        }
        List<String> ids = page.select("[id]").eachAttr("id");
        assertEquals(ids.stream().distinct().collect(Collectors.toList()), ids);
        for (Element part : page.select("[aria-labelledby]")) {
            assertTrue(ids.contains(part.attr("aria-labelledby")), part.attr("aria-labelledby"));
        }
        assertTrue(
                page.select("[style], [onclick], script:not([src]):not([type$=json])").isEmpty());
    }

    static Document page(String path) {
        var answer = server.get(path, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), path);
        Document page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8), server.url);
        page.select("a[href]").forEach(link -> link.attr("href", link.absUrl("href")));
        return page;
    }
}
