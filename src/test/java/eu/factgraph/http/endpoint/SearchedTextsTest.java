package eu.factgraph.http.endpoint;

import static eu.factgraph.http.TestServer.encoded;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eu.factgraph.http.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people search for, in the built-in data. */
class SearchedTextsTest {

    private static final String PERSON = "http://www.w3.org/ns/person#Person";

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/search/first-hits.txt", delimiter = '|', numLinesToSkip = 1)
    void text_finds_this_first(String words, String resource) {
        var results = results(search(words));
        assertFalse(results.isEmpty(), words);
        assertEquals(resource, path(results.get(0)));
    }

    @Test
    void mail_addresses_and_telephone_numbers_lead_to_offices_but_never_to_people() {
        var lost = new ArrayList<String>();
        var people = new ArrayList<String>();
        for (String contact : contacts()) {
            var results = results(json("search?limit=100&q=" + encoded(contact)));
            if (results.isEmpty()) {
                lost.add(contact);
            }
            results.stream()
                    .filter(one -> one.getAsJsonArray("kinds").toString().contains(PERSON))
                    .forEach(one -> people.add(contact + " " + path(one)));
        }
        assertEquals(List.of(), people);
        assertEquals(List.of(), lost);
    }

    private static TreeSet<String> contacts() {
        String query =
                "PREFIX cv: <http://data.europa.eu/m8g/> PREFIX def: <https://w3id.org/factgraph/def/> SELECT DISTINCT ?value { ?contact cv:email|cv:telephone|def:fax ?value }";
        var lines =
                text(server.get("sparql?query=" + encoded(query), "Accept", "text/csv")).lines();
        var contacts = new TreeSet<String>();
        lines.skip(1).map(line -> line.replace("\"", "")).forEach(contacts::add);
        assertTrue(contacts.size() > 100, contacts.toString());
        return contacts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"start a company", "ministre De Croo", "registre de la population belge"})
    void not_every_word_is_needed_and_more_words_rank_first(String words) {
        var scores =
                results(search(words)).stream()
                        .map(result -> result.get("score").getAsDouble())
                        .toList();
        assertTrue(scores.size() > 1, words);
        assertEquals(scores.stream().sorted((one, other) -> other.compareTo(one)).toList(), scores);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"General Data Protection Regulation", "X-Road", "itsme", "BOSA", "910/2014"})
    void exact_name_is_not_diluted(String name) {
        assertTrue(search(name).get("total").getAsInt() < 10, name);
    }

    @Test
    void figure_shows_its_value_in_the_language_of_the_page() {
        String query = "search?q=GDP+at+market+prices&country=be&limit=3";
        assertEquals("€450.5 billion (2018)", page(query).select(".hits .amount").first().text());
        assertEquals(
                "€ 450,5 miljard (2018)",
                page(query + "&lang=nl").select(".hits .amount").first().text());
        var result = results(json("search?q=450.5&country=be")).get(0);
        assertEquals("€450.5\u00a0billion (2018)", result.get("figure").getAsString());
    }

    @Test
    void context_marks_the_words_that_match() {
        var marks = page("search?q=roaming+PEPPOL+catalogues").select(".hits .context mark");
        assertTrue(marks.eachText().contains("PEPPOL"), marks.toString());
    }

    @Test
    void item_of_several_editions_is_one_hit_that_lists_them() {
        var results = results(json("search?q=itsme&edition=2023&country=be"));
        var own = results.stream().filter(one -> path(one).equals("id/be/system/itsme")).toList();
        assertEquals(1, own.size());
        var editions = own.get(0).getAsJsonArray("editions").asList();
        assertTrue(editions.size() > 1, own.toString());
        for (JsonElement edition : editions) {
            String page = edition.getAsJsonObject().get("page").getAsString();
            assertEquals(
                    200,
                    server.get(page.replaceFirst("^(https?://[^/]+)?/", "")).statusCode(),
                    page);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "country,be",
        "edition,2019",
        "status,reviewed",
        "kind,system",
        "topic,infrastructure",
        "tier,national"
    })
    void facet_with_a_short_key_counts_what_it_finds(String facet, String key) {
        var values = search("register").getAsJsonObject("facets").getAsJsonArray(facet);
        JsonObject value =
                values.asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .filter(one -> one.get("value").getAsString().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(values.toString()));
        int count = value.get("count").getAsInt();
        assertTrue(count > 0);
        assertEquals(count, json("search?q=register&" + facet + "=" + key).get("total").getAsInt());
        if (!List.of("country", "edition", "status").contains(facet)) {
            assertEquals(
                    count,
                    json("search?q=register&"
                                    + facet
                                    + "="
                                    + encoded(value.get("iri").getAsString()))
                            .get("total")
                            .getAsInt(),
                    "by its IRI");
        }
    }

    @Test
    void unknown_kind_is_refused_with_those_that_exist() {
        var response = server.get("search?kind=gadget");
        assertEquals(400, response.statusCode());
        assertTrue(text(response).contains("kind=gadget"), text(response));
        assertTrue(text(response).contains("system"), text(response));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "fr", "de"})
    void empty_result_helps(String language) {
        Document nothing = page("search?q=kruispuntbamm+xqzzy&lang=" + language);
        assertTrue(nothing.select(".hits li").isEmpty());
        Element corrected = nothing.selectFirst(".corrected a");
        assertTrue(corrected.text().contains("kruispuntbank"), corrected.text());
        for (Element example : nothing.select(".examples a")) {
            assertFalse(
                    page(example.absUrl("href").substring(server.url.length()))
                            .select(".hits li")
                            .isEmpty(),
                    example.text());
        }
        Document filtered = page("search?q=itsme&kind=act&country=be&lang=" + language);
        Element without = filtered.selectFirst(".without a");
        assertFalse(
                page(without.absUrl("href").substring(server.url.length()))
                        .select(".hits li")
                        .isEmpty());
    }

    private static JsonObject search(String words) {
        return json("search?q=" + encoded(words));
    }

    private static JsonObject json(String path) {
        var response = server.get(path, "Accept", "application/json");
        assertEquals(200, response.statusCode(), path);
        return JsonParser.parseString(text(response)).getAsJsonObject();
    }

    private static List<JsonObject> results(JsonObject response) {
        return response.getAsJsonArray("results").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static String path(JsonObject result) {
        return result.get("iri").getAsString().substring(server.url.length());
    }

    private static Document page(String path) {
        var response = server.get(path, "Accept", "text/html");
        assertEquals(200, response.statusCode(), path);
        return Jsoup.parse(text(response), server.url + path);
    }
}
