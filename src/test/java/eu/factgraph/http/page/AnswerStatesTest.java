package eu.factgraph.http.page;

import static eu.factgraph.http.TestServer.encoded;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a question shows instead of a value: that nothing was reported, that the graph does not have
 * it, or what is wrong with the form.
 */
class AnswerStatesTest {

    private static final String CONCEPT = "https://w3id.org/factgraph/id/concept/";

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @Test
    void statement_that_nothing_was_reported_is_the_answer() {
        Document page =
                page(
                        "question/governance-by-field?country=be&tier="
                                + encoded(CONCEPT + "tier/subnational")
                                + "&field="
                                + encoded(CONCEPT + "governance-field/data-protection"),
                        200);
        assertTrue(page.select(".answer-counts").text().startsWith("Nothing reported."));
        Element section = page.selectFirst(".answer-counts + ul a");
        assertTrue(section.attr("href").contains("/subnational/data-protection"));
        String path = section.absUrl("href").substring(server.url.length());
        assertEquals(200, server.get(path, "Accept", "text/html").statusCode());
    }

    @Test
    void other_sections_do_not_answer() {
        Document page =
                page(
                        "question/governance-by-field?country=be&tier="
                                + encoded(CONCEPT + "tier/european")
                                + "&field="
                                + encoded(CONCEPT + "governance-field/data-protection"),
                        200);
        assertTrue(page.select(".answer-counts").text().startsWith("Not in the graph."));
        assertFalse(page.html().contains("/subnational/data-protection"));
    }

    @Test
    void sections_without_anything_to_report_are_listed_below_other_answers() {
        Document page = page("question/base-registers?country=be", 200);
        assertFalse(page.select("table.answer").isEmpty());
        assertTrue(page.select("details.silent a[href*=base-registry-coordination]").size() > 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acts-by-year?year=1950 | Year – values with an answer: 19",
                "figures-compared?year=1950 | Year – values with an answer: 20",
                "strategies-in-force?year=1950 | Year – values with an answer: 20"
            })
    void years_with_an_answer_are_told_if_there_is_none(String question, String range) {
        Document page = page("question/" + question, 200);
        assertTrue(page.select(".answer-counts").text().startsWith("Not in the graph."));
        assertTrue(page.select("main").text().contains(range), page.select("main").text());
    }

    @Test
    void concepts_with_an_answer_are_linked_if_there_is_none() {
        Document page =
                page(
                        "question/services-compared?country=ee&group="
                                + encoded(CONCEPT + "service-group/none"),
                        200);
        Element other = page.selectFirst(".values a");
        Document answered = page(other.absUrl("href").substring(server.url.length()), 200);
        assertFalse(answered.select("table.answer").isEmpty());
    }

    @Test
    void empty_cell_says_that_the_value_is_not_in_the_graph() {
        Document page = page("question/office-holders?country=be", 200);
        assertTrue(
                page.select("td[data-column=Telephone]").eachText().contains("not in the graph"));
        assertEquals(0, page.select("td[data-column=Telephone]:empty").size());
        assertTrue(
                page("overview/registers?country=be", 200)
                        .select("td .absent")
                        .eachText()
                        .contains("not in the graph"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acts-by-year?year=soon | year | soon | Error: enter a whole number",
                "rests-on?act=no%20iri | act | no iri | Error: choose a value",
                "governance-by-field?tier=%22%3E%3Cb%3E | tier | \"><b> | Error: choose a value"
            })
    void error_stands_at_the_field_that_has_it(
            String question, String field, String value, String message) {
        Document page = page("question/" + question, 400);
        Element input = page.getElementById("field-" + field);
        assertEquals("true", input.attr("aria-invalid"));
        Element fault = page.getElementById(input.attr("aria-describedby"));
        assertTrue(fault.text().startsWith(message), fault.text());
        assertEquals(fault, input.previousElementSibling());
        assertTrue(input.hasAttr("autofocus"));
        String kept =
                input.tagName().equals("select")
                        ? input.selectFirst("option[selected]").attr("value")
                        : input.attr("value");
        assertEquals(value, kept);
        assertTrue(page.title().startsWith("Error:"), page.title());
        assertTrue(page.select("table.answer").isEmpty());
    }

    @Test
    void valid_fields_have_no_error() {
        Document page = page("question/acts-by-year?year=2017", 200);
        assertFalse(page.getElementById("field-year").hasAttr("aria-invalid"));
        assertFalse(page.getElementById("field-year").hasAttr("autofocus"));
    }

    private static Document page(String path, int status) {
        var response = server.get(path, "Accept", "text/html");
        assertEquals(status, response.statusCode(), text(response));
        return Jsoup.parse(text(response), server.url);
    }
}
