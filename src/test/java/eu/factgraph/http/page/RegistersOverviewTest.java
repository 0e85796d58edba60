package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.dataset.Language;
import eu.factgraph.http.TestServer;
import eu.factgraph.page.layout.Messages;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The overview of registers: a table with their roles as columns. */
class RegistersOverviewTest {

    private static final List<String> ROLES =
            List.of(
                    "def:coordinatedBy",
                    "def:managedBy",
                    "def:fedBy",
                    "def:accessAuthorisedBy",
                    "def:consultedBy",
                    "dcatap:applicableLegislation");

    private static final String USES =
            "SELECT DISTINCT ?who { ?who def:uses|def:requires|def:connects|def:givesAccessTo <%s> }";

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    private final TestPages pages = new TestPages(server);

    @ParameterizedTest
    @EnumSource
    void registers_page_has_the_roles_as_column_headers(Language language) {
        Document page = pages.page("overview/registers?lang=" + language.tag());
        Messages messages = Messages.in(language);
        var expected = new ArrayList<>(List.of(messages.orElse("column.register", "")));
        ROLES.forEach(role -> expected.add(messages.term(iri(role)).orElseThrow()));
        assertEquals(expected, page.select("thead th[scope=col]").eachText());
        assertTrue(page.select("main .figure").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "fr", "de"})
    void registers_page_has_a_row_per_register_in_alphabetical_order(String language) {
        var names = new ArrayList<String>();
        String path = "overview/registers?lang=" + language;
        while (path != null) {
            Document page = pages.page(path);
            var here = page.select("tbody th[scope=row]").eachText();
            assertTrue(here.size() <= 20, path);
            assertEquals(ROLES.size() * here.size(), page.select("tbody td[data-column]").size());
            names.addAll(here);
            Element next = page.selectFirst("nav.paging a[rel=next]");
            path = next == null ? null : TestPages.path(next.attr("href"));
        }
        assertEquals(
                pages.count("SELECT (COUNT(?r) AS ?n) { ?r a def:BaseRegister }"), names.size());
        var sorted = new ArrayList<>(names);
        sorted.sort(Collator.getInstance(Locale.forLanguageTag(language)));
        assertEquals(sorted, names);
    }

    @Test
    void cells_list_what_the_graph_states() {
        for (Element row : pages.page("overview/registers").select("tbody tr")) {
            String register = resource(row.selectFirst("th a"));
            for (int role = 0; role < ROLES.size(); role++) {
                var stated =
                        new TreeSet<>(
                                pages.rows(
                                        "SELECT DISTINCT ?who { <%s> %s ?who }"
                                                .formatted(register, ROLES.get(role))));
                if (ROLES.get(role).equals("def:consultedBy")) {
                    stated.addAll(pages.rows(USES.formatted(register)));
                }
                assertEquals(
                        stated,
                        row.select("td").get(role).select("li > a").stream()
                                .map(RegistersOverviewTest::resource)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        register + " " + ROLES.get(role));
            }
        }
    }

    @Test
    void values_cite_the_sections_listed_below() {
        Document page = pages.page("overview/registers");
        var sections = page.select(".citations li a").eachAttr("href");
        assertFalse(sections.isEmpty());
        for (Element value : page.select("tbody li")) {
            var marks = value.select(".marks a");
            assertFalse(marks.isEmpty(), value::text);
            marks.forEach(
                    mark ->
                            assertEquals(
                                    sections.get(Integer.parseInt(mark.text()) - 1),
                                    mark.attr("href")));
        }
    }

    @Test
    void csv_link_has_a_row_per_register_role_and_body() {
        String link = pages.page("overview/registers").select("a[href*=format=csv]").attr("href");
        String csv = TestServer.text(server.get(TestPages.path(link)));
        assertTrue(csv.lines().count() > ROLES.size(), csv);
        assertTrue(
                csv.contains("," + Messages.in(Language.EN).term(iri(ROLES.get(0))).orElseThrow()),
                csv);
    }

    private static String iri(String role) {
        return role.replace("def:", "https://w3id.org/factgraph/def/")
                .replace("dcatap:", "http://data.europa.eu/r5r/");
    }

    private static String resource(Element link) {
        return server.url + TestPages.path(link.attr("href")).replaceFirst("^doc/", "id/");
    }
}
