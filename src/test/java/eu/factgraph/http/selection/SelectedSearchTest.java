package eu.factgraph.http.selection;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eu.factgraph.Series;
import eu.factgraph.http.TestServer;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search and its facets by country and edition, and reconciliation, in selections. */
class SelectedSearchTest {

    @RegisterExtension static final TestServer server = Series.server();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=",
                "q=family",
                "q=family&country=ee",
                "q=ministri&edition=2021",
                "q=register&country=lt&status=reviewed",
                "q=&kind=http%3A%2F%2Fpurl.org%2Fvocab%2Fcpsv%23PublicService&edition=2021"
            })
    void facet_counts_what_its_link_finds(String query) {
        var page = Jsoup.parse(text(server.get("search?" + query, "Accept", "text/html")));
        int followed = 0;
        for (Element link : page.select(".facets a:not([aria-current])")) {
            int count = Integer.parseInt(link.text().replaceFirst(".*\\((\\d+)\\).*", "$1"));
            var found = json(link.attr("href").replaceFirst("^/", "") + "&format=json");
            int total = found.get("total").getAsInt();
            boolean isAdded = link.attr("href").matches(".*[?&](\\w+)=.*&\\1=.*");
            assertTrue(isAdded ? total >= count : total == count, link + ": " + total);
            followed++;
        }
        assertTrue(followed > 2, page.select(".facets").text());
    }

    @Test
    void hit_says_country_edition_and_status() {
        var hit = hits("search?q=Family+benefits&country=ee&edition=2021").get(0).getAsJsonObject();
        assertEquals("ee", hit.get("country").getAsString());
        assertEquals(2021, hit.get("edition").getAsInt());
        assertEquals("drafted", hit.get("status").getAsString());
        String shown =
                Jsoup.parse(
                                text(
                                        server.get(
                                                "search?q=Family+benefits&edition=2021",
                                                "Accept",
                                                "text/html")))
                        .select(".hits .origin")
                        .text();
        assertTrue(shown.contains("Estonia 2021, draft"), shown);
        assertTrue(shown.contains("Lithuania 2020, reviewed"), shown);
    }

    @Test
    void item_of_the_union_belongs_to_no_edition() {
        var hit = hits("search?q=Eurostat").get(0).getAsJsonObject();
        assertTrue(hit.get("iri").getAsString().contains("/id/eu/"));
        assertFalse(hit.has("edition"));
    }

    @Test
    void country_that_is_not_in_the_data_is_refused() {
        assertEquals(400, server.get("search?q=a&country=xx").statusCode());
    }

    @Test
    void reconciliation_matches_items_of_the_selection() {
        assertEquals(List.of(), scopes("country=ee"));
        assertEquals(List.of("ee"), scopes("country=ee&edition=2021"));
        assertEquals(List.of("lt"), scopes("country=lt"));
        assertEquals(List.of("ee", "lt"), scopes("edition=2021"));
    }

    private static List<String> scopes(String selection) {
        String queries = "{\"q\":{\"query\":\"Family Board\"}}";
        var response = json("reconcile?" + selection + "&queries=" + TestServer.encoded(queries));
        return response.getAsJsonObject("q").getAsJsonArray("result").asList().stream()
                .map(one -> one.getAsJsonObject())
                .filter(one -> one.get("name").getAsString().equals("Family Board"))
                .map(one -> one.get("id").getAsString().replaceFirst(".*/id/([a-z]+)/.*", "$1"))
                .sorted()
                .toList();
    }

    @Test
    void extension_has_the_values_of_the_selected_edition() {
        assertTrue(holder("country=ee").contains("Mari Lõoke"));
        assertFalse(holder("country=ee").contains("kaaram"));
        assertTrue(holder("country=ee&edition=2021").contains("juri-kaaramees"));
    }

    private static String holder(String selection) {
        String extend =
                "{\"ids\":[\"https://w3id.org/factgraph/id/ee/post/minister-for-digital-affairs\"],"
                        + "\"properties\":[{\"id\":\"http://www.w3.org/ns/org#heldBy\"}]}";
        return json("reconcile?" + selection + "&extend=" + TestServer.encoded(extend)).toString();
    }

    @Test
    void manifest_keeps_the_selection() {
        JsonObject manifest = json("reconcile?country=ee&edition=2021");
        assertEquals(
                server.url + "reconcile/view?country=ee&edition=2021&id={{id}}",
                manifest.getAsJsonObject("view").get("url").getAsString());
        assertTrue(
                manifest.getAsJsonObject("suggest")
                        .getAsJsonObject("entity")
                        .get("service_path")
                        .getAsString()
                        .endsWith("/entity?country=ee&edition=2021"));
    }

    private static JsonArray hits(String address) {
        return json(address).getAsJsonArray("results");
    }

    private static JsonObject json(String address) {
        var response = server.get(address, "Accept", "application/json");
        assertEquals(200, response.statusCode(), address + text(response));
        return JsonParser.parseString(text(response)).getAsJsonObject();
    }
}
