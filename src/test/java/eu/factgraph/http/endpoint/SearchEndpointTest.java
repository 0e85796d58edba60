package eu.factgraph.http.endpoint;

import static eu.factgraph.http.TestServer.encoded;
import static eu.factgraph.http.TestServer.text;
import static eu.factgraph.http.endpoint.SearchClient.iri;
import static eu.factgraph.http.endpoint.SearchClient.json;
import static eu.factgraph.http.endpoint.SearchClient.page;
import static eu.factgraph.http.endpoint.SearchClient.results;
import static eu.factgraph.http.endpoint.SearchClient.search;
import static eu.factgraph.http.endpoint.SearchClient.sparql;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import eu.factgraph.http.TestServer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The results of the search, as JSON. */
class SearchEndpointTest {

    @RegisterExtension static final TestServer server = SearchClient.server;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "KSZ | be/organisation/crossroads-bank-for-social-security | alias",
                "ksz-bcss | be/organisation/crossroads-bank-for-social-security | alias",
                "kruispuntbnak | be/organisation/crossroads-bank-for-social-security | name",
                "Kruispuntbank van de Sociale Zekerheid | be/organisation/crossroads-bank-for-social-security | name",
                "Commission vie privée | be/organisation/commission-for-the-protection-of-privacy | alias",
                "commission vie privee | be/organisation/commission-for-the-protection-of-privacy | alias",
                "Schutz des Privatlebens | be/organisation/commission-for-the-protection-of-privacy | name",
                "Coordinatiecel Vlaams eGovernment | be/organisation/corve | name",
                "leforem | be/organisation/le-forem | name",
                "outside budget finances communities provinces | be/organisation/court-of-audit | text",
                "e id | be/system/belgian-eid-card | alias"
            })
    void search_finds_names_aliases_and_texts(String words, String resource, String on) {
        var results = results(search(words));
        var hit =
                results.stream()
                        .filter(result -> iri(result).equals(server.url + "id/" + resource))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(words + " gives " + results));
        assertEquals(on, hit.getAsJsonObject("match").get("on").getAsString());
    }

    @Test
    void name_ranks_above_prefix_alias_words_and_description() {
        var scores = new ArrayList<Double>();
        results(search("law")).forEach(result -> scores.add(result.get("score").getAsDouble()));
        assertEquals(100.0, scores.get(0));
        assertEquals(scores.stream().sorted((one, other) -> other.compareTo(one)).toList(), scores);
        assertEquals("law", results(search("law")).get(0).get("name").getAsString());
        assertEquals(80.0, score("Law on eB"));
        assertEquals(90.0, score("KSZ"));
        assertEquals(40.0, score("bank sociale zekerheid"));
        assertTrue(score("outside budget finances communities provinces") < 20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "kind § ?thing a <%s>",
                "theme § ?thing <http://purl.org/dc/terms/subject>|<http://data.europa.eu/eli/ontology#is_about>|<http://data.europa.eu/m8g/thematicArea> <%s>",
                "tier § { ?thing def:tier <%1$s> } UNION { ?duty def:tier <%1$s> ; def:assignedTo ?thing }",
                "section § ?part <http://purl.org/dc/terms/isPartOf>* <%s> . GRAPH ?part { ?thing ?property ?value }"
            })
    void facet_counts_equal_sparql_counts(String facet, String pattern) {
        String named =
                "FILTER EXISTS { GRAPH ?graph { ?thing <http://www.w3.org/2004/02/skos/core#prefLabel>|<http://purl.org/dc/terms/title> ?name } FILTER (!STRSTARTS(STR(?graph), '"
                        + server.url
                        + "graph/derived/')) } FILTER (STRSTARTS(STR(?thing), '"
                        + server.url
                        + "id/') || EXISTS { ?thing a def:Section })";
        var values = search("").getAsJsonObject("facets").getAsJsonArray(facet);
        assertTrue(values.size() > 2, facet);
        for (JsonElement value : values) {
            String iri = value.getAsJsonObject().get("iri").getAsString();
            int count = value.getAsJsonObject().get("count").getAsInt();
            String query =
                    "PREFIX def: <https://w3id.org/factgraph/def/> SELECT (COUNT(DISTINCT ?thing) AS ?n) { "
                            + String.format(pattern, iri)
                            + " "
                            + named
                            + " }";
            assertEquals("n\r\n" + count + "\r\n", sparql(query), iri);
            assertEquals(
                    count,
                    json("search?" + facet + "=" + encoded(iri)).get("total").getAsInt(),
                    iri);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "law", "data"})
    void pages_have_every_result_once_in_stable_order(String words) {
        var iris = new ArrayList<String>();
        int pages = search(words).get("pages").getAsInt();
        for (int page = 1; page <= pages; page++) {
            results(json("search?q=" + words + "&page=" + page))
                    .forEach(result -> iris.add(iri(result)));
        }
        assertEquals(search(words).get("total").getAsInt(), iris.size());
        assertEquals(iris.size(), new HashSet<>(iris).size());
        var large = new ArrayList<String>();
        results(json("search?q=" + words + "&limit=100")).forEach(result -> large.add(iri(result)));
        assertEquals(large, iris.subList(0, large.size()));
        assertEquals(0, results(json("search?q=" + words + "&page=" + (pages + 1))).size());
    }

    @Test
    void request_beyond_the_limits_answers_400() {
        for (String address :
                List.of(
                        "search?q=" + "a".repeat(501),
                        "search?page=0",
                        "search?limit=101",
                        "search?page=two")) {
            var response = server.get(address);
            assertEquals(400, response.statusCode(), address);
            assertTrue(text(response).contains("\"detail\""), address);
        }
        assertTrue(
                Jsoup.parse(text(server.get("search?q=" + "a".repeat(501), "Accept", "text/html")))
                        .select("main")
                        .text()
                        .contains("500"));
        String words = "word ".repeat(99);
        assertEquals(200, server.get("search?q=" + encoded(words)).statusCode());
        String many =
                "a b c d e f g h i j k l m n o p q r s t u v w x y z 1 2 3 4 5 6 7 8 9 0 ab cd ef gh ij kl mn op qr st uv wx yz";
        assertEquals(200, server.get("search?q=" + encoded(many)).statusCode());
    }

    @Test
    void search_without_results_offers_the_nearest() {
        var response = search("kruispuntbamm xyzzyxy");
        assertEquals(0, response.get("total").getAsInt());
        assertTrue(response.getAsJsonArray("nearest").toString().contains("Crossroads Bank"));
        var page = page("search?q=fedaral+xyzzyxy");
        assertEquals(5, page.select(".nearest a").size());
    }

    @Test
    void json_is_negotiated_and_localized() {
        var negotiated = server.get("search?q=KSZ", "Accept", "application/json");
        assertEquals(
                "application/json", negotiated.headers().firstValue("Content-Type").orElse(""));
        assertEquals(text(negotiated), text(server.get("search?q=KSZ&format=json")));
        var dutch = results(json("search?q=KSZ&lang=nl")).get(0);
        assertEquals("nl", dutch.get("lang").getAsString());
        assertTrue(dutch.get("name").getAsString().startsWith("Kruispuntbank"));
        assertEquals(
                "text/html;charset=utf-8",
                server.get("search", "Accept", "text/html,*/*;q=0.8")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""));
    }

    private static double score(String words) {
        return results(search(words)).get(0).get("score").getAsDouble();
    }
}
