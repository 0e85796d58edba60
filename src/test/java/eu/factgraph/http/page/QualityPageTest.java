package eu.factgraph.http.page;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import eu.factgraph.http.TestServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The quality page of the built-in data. */
class QualityPageTest {

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @Test
    void a_reviewed_edition_is_reviewed_as_a_whole() {
        var row = page().select("table").first().select("tr:has(a:matchesOwn(^Belgium 2019$)) > *");
        assertEquals("Reviewed", row.get(1).text());
        assertEquals("100 %", row.get(3).text());
    }

    @Test
    void the_sum_of_the_samples_stands_in_the_last_row() {
        var table = page().select("table").first();
        var last = table.select("tbody tr").last().select("> *");
        int read = Integer.parseInt(last.get(5).text());
        int right = Integer.parseInt(last.get(6).text());
        int wrong = Integer.parseInt(last.get(7).text());
        assertEquals(read, right + wrong);
        assertTrue(read > 0, "nothing was read");
    }

    @Test
    void a_wrong_statement_is_listed_with_its_reason() {
        var reasons = page().select("details td:last-child").eachText();
        assertFalse(reasons.isEmpty());
        assertFalse(reasons.contains(""), "" + reasons);
    }

    @Test
    void csv_and_json_have_a_row_an_edition() {
        int rows = text(server.get("quality.csv")).split("\r\n").length - 1;
        var json = JsonParser.parseString(text(server.get("quality.json"))).getAsJsonObject();
        assertEquals(rows, json.getAsJsonArray("editions").size());
    }

    private static Document page() {
        return Jsoup.parse(text(server.get("quality", "Accept", "text/html")));
    }
}
