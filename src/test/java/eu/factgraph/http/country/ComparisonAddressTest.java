package eu.factgraph.http.country;

import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of comparisons and topics, with and without a resource. */
class ComparisonAddressTest {

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "compare/nonsense                  | 404 | governance, key-enablers",
                "compare/nonsense.csv              | 404 | governance, key-enablers",
                "compare?topic=nonsense            | 400 | governance, key-enablers",
                "compare/governance?country=xx     | 400 | 'country' has no value 'xx'",
                "compare/governance?country=be,int | 400 | at, be, bg",
                "compare/governance?page=2&country=be | 404 | No page 2; these countries have 1",
                "compare/governance?page=0         | 404 | No page 0",
                "compare/governance?page=two       | 400 | 'page'",
                "compare/governance?edition=later  | 400 | edition=later",
                "topic/governance/nonsense         | 404 | legislation, governance",
                "topic                             | 404 | /topics",
                "question?country=be&country=ee    | 400 | 'country' is given twice"
            })
    void problem_says_what_there_is(String path, int status, String detail) {
        var response = server.get(path.strip(), "Accept", "application/json");
        assertEquals(status, response.statusCode(), text(response));
        assertTrue(text(response).contains(detail), text(response));
    }

    @Test
    void form_leads_to_the_address_of_the_comparison() {
        var response =
                server.get("compare?lang=nl&edition=2019&topic=services&country=be&country=ee");
        assertEquals(303, response.statusCode());
        assertTrue(
                header(response, "Location")
                        .endsWith("/compare/services?country=be,ee&edition=2019&lang=nl"),
                header(response, "Location"));
    }

    @Test
    void countries_may_be_repeated_as_a_form_sends_them() {
        String head = ".compare thead th a";
        assertEquals(
                Jsoup.parse(text(server.get("compare/governance?country=be,at")))
                        .select(head)
                        .text(),
                Jsoup.parse(text(server.get("compare/governance?country=be&country=at&country=be")))
                        .select(head)
                        .text());
    }

    @Test
    void selected_country_is_chosen_in_the_form() {
        var start = Jsoup.parse(text(server.get("compare?country=be")));
        assertEquals("be", start.select("input[checked]").attr("value"));
    }
}
