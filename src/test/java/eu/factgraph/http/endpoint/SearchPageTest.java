package eu.factgraph.http.endpoint;

import static eu.factgraph.http.TestServer.encoded;
import static eu.factgraph.http.TestServer.text;
import static eu.factgraph.http.endpoint.SearchClient.json;
import static eu.factgraph.http.endpoint.SearchClient.page;
import static eu.factgraph.http.endpoint.SearchClient.search;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eu.factgraph.http.TestServer;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search page. */
class SearchPageTest {

    @RegisterExtension static final TestServer server = SearchClient.server;

    @Test
    void facet_link_keeps_the_other_parameters() {
        String body = "body";
        var page = page("search?q=privacy&lang=nl");
        Element link =
                page.select(".facets a").stream()
                        .filter(one -> one.attr("href").contains("kind=" + body))
                        .findFirst()
                        .orElseThrow();
        int count = Integer.parseInt(link.text().replaceAll(".*\\((\\d+)\\).*", "$1"));
        var narrowed = page(link.absUrl("href").substring(server.url.length()));
        assertEquals(count, narrowed.select(".hits > li").size());
        assertEquals("nl", narrowed.select("html").attr("lang"));
        assertEquals("privacy", narrowed.select("#words").attr("value"));
        assertEquals(
                body,
                narrowed.select("form.search input[name=kind]").attr("value"),
                "kept by the form");
        assertEquals(
                kinds(search("privacy")),
                kinds(json("search?q=privacy&kind=" + encoded(body))),
                "another kind can be taken instead");
        Element chosen = narrowed.selectFirst(".facets a[aria-current=true]");
        assertFalse(chosen.attr("href").contains("kind="), "the chosen value leads back");
    }

    @Test
    void values_of_a_facet_are_added_and_removed_one_by_one() {
        var one = page("search?q=&kind=register");
        Element other = one.select(".facets a[href*=kind=register][href*=kind=system]").first();
        var both = page(other.absUrl("href").substring(server.url.length()));
        assertEquals(
                List.of("register", "system"),
                both.select("form.search input[name=kind]").eachAttr("value"));
        int registers = total("kind=register");
        int systems = total("kind=system");
        assertTrue(registers > 0 && systems > 0);
        assertEquals(registers + systems, total("kind=register&kind=system"));
        assertTrue(total("kind=register&kind=system&country=be&topic=infrastructure") > 0);
        var removing =
                both.select(".facets a[aria-current=true]").eachAttr("href").stream()
                        .filter(link -> link.contains("kind="))
                        .toList();
        assertEquals(2, removing.size());
        removing.forEach(link -> assertEquals(1, link.split("kind=", -1).length - 1, link));
    }

    private static int total(String facets) {
        return json("search?q=&" + facets).get("total").getAsInt();
    }

    @Test
    void facet_has_one_value_where_it_is_no_facet() {
        var response = server.get("compare?topic=governance&topic=legislation");
        assertEquals(400, response.statusCode());
        assertTrue(text(response).contains("'topic'"), text(response));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name:* OR iri:*",
                "\"unclosed (+-&&||!{}[]^~*?:\\/",
                "*:*",
                "law~2 AND NOT x^9",
                "/.*/",
                "\u0000\u0001\u001b[31mx",
                "<script>alert(1)</script>\"'><img src=x onerror=y>",
                "{{7*7}} ${7*7} @raw $unsafe{x}",
                "‮‭ مرحبا שלום",
                "?!… — ’"
            })
    void query_syntax_is_searched_as_text(String words) {
        var page = server.get("search?q=" + encoded(words), "Accept", "text/html");
        assertEquals(200, page.statusCode());
        var parsed = Jsoup.parse(text(page));
        assertEquals(1, parsed.select("script").size(), "only our own");
        assertTrue(parsed.select("img, [onerror]").isEmpty());
        if (words.chars().noneMatch(letter -> letter < ' ')) {
            assertEquals(words, parsed.select("#words").attr("value"));
        }
        assertTrue(search(words).get("total").getAsInt() < 50, "is no query for everything");
    }

    @Test
    void page_works_without_script_and_shows_the_matched_alias() {
        var page = page("search?q=KSZ&lang=fr");
        assertEquals("Banque Carrefour de la Sécurité Sociale", page.select(".hits a").text());
        assertEquals("KSZ", page.select(".hits .matched span").text());
        assertEquals("GET", page.select("form.find").attr("method").toUpperCase());
        assertEquals("fr", page.select("form.find input[name=lang]").attr("value"));
        assertTrue(page.select(".languages a[lang=de]").attr("href").contains("q=KSZ&"));
        for (String path : List.of("", "question", "sparql", "def", "doc/be/place/belgium")) {
            assertEquals(
                    1, page(path).select("header form[role=search] input[name=q]").size(), path);
        }
    }

    private static List<String> kinds(JsonObject response) {
        return response.getAsJsonObject("facets").getAsJsonArray("kind").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(kind -> kind.get("iri").getAsString() + " " + kind.get("count").getAsInt())
                .toList();
    }
}
