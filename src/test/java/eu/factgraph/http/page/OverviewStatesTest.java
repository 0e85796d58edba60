package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where overviews have no value: nothing is reported, or the graph does not have it. */
class OverviewStatesTest {

    private static final String GOVERNANCE = "overview/governance?country=be";
    private static final String SECTION = "governance/subnational/data-protection";

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    private final TestPages pages = new TestPages(server);

    @Test
    void cell_about_which_nothing_is_reported_links_the_section() {
        Document page = pages.page(GOVERNANCE);
        Element link = page.selectFirst("svg a[href*=" + SECTION + "]");
        assertEquals("nothing reported", link.text());
        assertEquals("state silent", link.selectFirst("rect").className());
        assertEquals(1, page.select("svg pattern#hatch").size());
        List<String> links =
                pages.page(GOVERNANCE + "&filter-field=data").select("table.answer td a").stream()
                        .filter(one -> one.text().equals("nothing reported"))
                        .map(one -> one.attr("href"))
                        .distinct()
                        .toList();
        assertEquals(1, links.size(), links::toString);
        assertTrue(links.get(0).contains(SECTION), links::toString);
    }

    @Test
    void cell_without_anything_says_that_the_graph_does_not_have_it() {
        Svg services = Svg.at(server, "overview/services.svg?country=de");
        assertTrue(services.texts("state-label").contains("not in the graph"));
        assertTrue(services.texts("state-label").contains("nothing reported"));
        assertTrue(
                Svg.at(server, "overview/journeys.svg?lang=nl")
                        .texts("state-label")
                        .contains("niet in de graaf"));
    }

    @Test
    void statements_of_several_countries_name_them() {
        List<String> states = Svg.at(server, "overview/services.svg").texts("state-label");
        assertTrue(
                states.stream()
                        .allMatch(one -> one.matches("not in the graph|.+: nothing reported")),
                states::toString);
    }

    @Test
    void spreadsheet_for_people_has_the_words_of_states() {
        String people = csv("question/governance?format=csv&country=be");
        assertTrue(people.contains("data protection,subnational,nothing reported,"), people);
        assertTrue(
                csv("question/office-holders?format=csv&country=ee")
                        .contains(",not in the graph,"));
        assertFalse(csv("question/office-holders.csv?country=ee").contains("not in the graph"));
    }

    @ParameterizedTest
    @CsvSource({"en, Error:", "de, Fehler:"})
    void error_of_a_parameter_stands_at_its_field(String language, String error) {
        var answer =
                server.get("overview/journeys?event=soon&lang=" + language, "Accept", "text/html");
        assertEquals(400, answer.statusCode());
        Document page = Jsoup.parse(TestServer.text(answer));
        Element field = page.getElementById("field-event");
        assertEquals("true", field.attr("aria-invalid"));
        String fault = page.getElementById(field.attr("aria-describedby")).text();
        assertTrue(fault.startsWith(error), fault);
        assertTrue(page.title().startsWith(error), page.title());
        assertTrue(page.select("svg.drawing, table.answer").isEmpty());
        assertEquals(400, server.get("overview/journeys.svg?event=soon").statusCode());
    }

    private static String csv(String path) {
        var answer = server.get(path);
        assertEquals(200, answer.statusCode(), path);
        return TestServer.text(answer);
    }
}
