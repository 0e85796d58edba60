package eu.factgraph.http.page;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The conformance page of the built-in data, whose exports are validated. */
class ConformancePageTest {

    private static final int LISTED = 25;

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @Test
    void conformance_page_marks_validated_bytes_as_checked() {
        var page = Jsoup.parse(text(server.get("conformance", "Accept", "text/html")));
        var states = page.select("table").first().select("tbody tr td:last-child").eachText();
        assertEquals(21, states.size());
        states.forEach(state -> assertEquals("checked", state));
    }

    @Test
    void conformance_page_links_omitted_resources() {
        var page = Jsoup.parse(text(server.get("conformance", "Accept", "text/html")));
        var number = page.select("tr:has(th:matches(^cpov$)) td:nth-child(8)").first().text();
        var cpov = page.select("details:has(summary:matchesOwn(^cpov: " + number + "\\b))");
        var things = cpov.select("li a").eachAttr("href");
        assertEquals(LISTED, things.size());
        things.forEach(thing -> assertTrue(thing.startsWith("/doc/"), thing));
        assertEquals("/question/view-cpov", cpov.select(".actions a").attr("href"));
        assertTrue(page.outerHtml().length() < 100_000);
    }

    @Test
    void conformance_page_lists_the_clients_of_each_export() {
        var page = Jsoup.parse(text(server.get("conformance", "Accept", "text/html")));
        var exports = page.select("table").last().select("tbody tr th:first-child").eachText();
        assertTrue(exports.containsAll(List.of("cpov", "csv", "dataset", "void")), "" + exports);
    }
}
