package eu.factgraph.http.endpoint;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eu.factgraph.http.TestServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search, from outside: as a page, as JSON, in SPARQL. */
class SearchEndpointTest {

    @RegisterExtension static final TestServer server = TestServer.onFixture();

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
    void what_is_meant_is_found(String words, String thing, String on) {
        var results = results(search(words));
        var hit =
                results.stream()
                        .filter(result -> iri(result).equals(server.url + "id/" + thing))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(words + " gives " + results));
        assertEquals(on, hit.getAsJsonObject("match").get("on").getAsString());
    }

    @Test
    void a_name_comes_before_its_beginning_before_an_alias_before_words_before_a_description() {
        var scores = new ArrayList<Double>();
        results(search("law")).forEach(result -> scores.add(result.get("score").getAsDouble()));
        assertEquals(100.0, scores.get(0));
        assertEquals(scores.stream().sorted((one, other) -> other.compareTo(one)).toList(), scores);
        assertEquals("law", results(search("law")).get(0).get("name").getAsString());
        assertEquals(80.0, score("Law on eB"));
        assertEquals(70.0, score("KSZ"));
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
                "section § GRAPH ?part { ?thing ?property ?value } { ?part <http://purl.org/dc/terms/isPartOf>* <%s> }"
            })
    void facets_count_what_sparql_counts(String facet, String pattern) {
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

    @Test
    void facets_are_links_that_keep_the_rest() {
        String body = "http://data.europa.eu/m8g/PublicOrganisation";
        var page = page("search?q=privacy&lang=nl");
        Element link =
                page.select(".facets a").stream()
                        .filter(one -> one.attr("href").contains(encoded(body)))
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

    @ParameterizedTest
    @ValueSource(strings = {"", "law", "data"})
    void pages_have_everything_once_in_an_order_that_stays(String words) {
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
    void whatever_is_typed_is_text(String words) {
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
    void a_search_has_limits_and_says_so() {
        for (String address :
                List.of(
                        "search?q=" + "a".repeat(501),
                        "search?page=0",
                        "search?limit=101",
                        "search?page=two")) {
            var answer = server.get(address);
            assertEquals(400, answer.statusCode(), address);
            assertTrue(text(answer).contains("\"detail\""), address);
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
    void where_nothing_is_found_what_is_near_is_offered() {
        var answer = search("kruispuntbank xyzzyxy");
        assertEquals(0, answer.get("total").getAsInt());
        assertTrue(answer.getAsJsonArray("nearest").toString().contains("Crossroads Bank"));
        var page = page("search?q=federal+xyzzyxy");
        assertEquals(5, page.select(".nearest a").size());
    }

    @Test
    void the_page_needs_no_script_and_says_which_alias_was_met() {
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

    @Test
    void json_is_negotiated_or_asked_for_and_in_the_language_of_the_address() {
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

    @Test
    void sparql_searches_too() {
        String search = "<https://w3id.org/factgraph/def/search>";
        String bank = server.url + "id/be/organisation/crossroads-bank-for-social-security";
        assertEquals(
                "thing,score\r\n" + bank + ",70.0\r\n",
                sparql("SELECT * { (?thing ?score) " + search + " \"ksz\" }"));
        assertEquals(
                "n\r\n3\r\n",
                sparql("SELECT (COUNT(*) AS ?n) { ?thing " + search + " (\"law\" 3) }"));
        assertEquals(
                "n\r\n1\r\n",
                sparql(
                        "SELECT (COUNT(*) AS ?n) { ?thing "
                                + search
                                + " \"social security\" . FILTER (?thing = <"
                                + bank
                                + ">) }"));
        assertEquals(
                "x\r\n" + bank + "\r\n",
                sparql("SELECT ?x { VALUES ?words { \"KSZ\" } ?x " + search + " ?words }"));
        assertEquals("x\r\n", sparql("SELECT ?x { (?x ?x) " + search + " \"KSZ\" }"));
        for (String misused :
                List.of(
                        "?x " + search + " <x:y>",
                        "(?x ?y ?z) " + search + " \"law\"",
                        "?x " + search + " (\"law\" \"many\")",
                        "?x " + search + " (\"law\" 1000)",
                        "?x " + search + " ?unbound")) {
            var answer = server.get("sparql?query=" + encoded("SELECT * { " + misused + " }"));
            assertEquals(400, answer.statusCode(), misused);
        }
    }

    @Test
    void no_other_property_is_a_function() {
        for (String property :
                List.of(
                        "<java:eu.factgraph.search.SearchPropertyFunction>",
                        "<http://jena.apache.org/ARQ/property#strSplit>",
                        "<http://jena.apache.org/text#query>",
                        "<http://www.w3.org/2000/01/rdf-schema#member>")) {
            assertEquals("x\r\n", sparql("SELECT ?x { ?x " + property + " \"law\" }"), property);
        }
    }

    @Test
    void the_function_is_described_where_its_name_leads() {
        var named = server.get("def/search");
        assertEquals(303, named.statusCode());
        assertEquals(server.url + "sparql", named.headers().firstValue("Location").orElse(""));
        String described = text(server.get("sparql", "Accept", "application/n-triples"));
        assertTrue(
                described.contains(
                        "sparql-service-description#propertyFeature> <"
                                + server.url
                                + "def/search>"));
    }

    private static List<String> kinds(JsonObject answer) {
        return answer.getAsJsonObject("facets").getAsJsonArray("kind").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(kind -> kind.get("iri").getAsString() + " " + kind.get("count").getAsInt())
                .toList();
    }

    private static double score(String words) {
        return results(search(words)).get(0).get("score").getAsDouble();
    }

    private static List<JsonObject> results(JsonObject answer) {
        return answer.getAsJsonArray("results").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static String iri(JsonObject result) {
        return result.get("iri").getAsString();
    }

    private static JsonObject search(String words) {
        return json("search?q=" + encoded(words));
    }

    private static JsonObject json(String path) {
        var answer = server.get(path, "Accept", "application/json");
        assertEquals(200, answer.statusCode(), path);
        return JsonParser.parseString(text(answer)).getAsJsonObject();
    }

    private static org.jsoup.nodes.Document page(String path) {
        var answer = server.get(path, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(text(answer), server.url + path);
    }

    private static String sparql(String query) {
        return text(server.get("sparql?query=" + encoded(query), "Accept", "text/csv"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
