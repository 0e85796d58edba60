package eu.factgraph.http.reconciliation;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eu.factgraph.dataset.Language;
import eu.factgraph.http.TestServer;
import eu.factgraph.query.QueryFault;
import eu.factgraph.search.ReconciliationMatcher;
import eu.factgraph.search.SearchRequest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Reconciliation Service API 0.2, as a client such as OpenRefine uses it: every address from
 * the manifest.
 */
class ReconciliationEndpointTest {

    private static final String BODY = "http://data.europa.eu/m8g/PublicOrganisation";
    private static final String ACT = "http://data.europa.eu/eli/ontology#LegalResource";
    private static final String DATE = "http://data.europa.eu/eli/ontology#date_document";
    private static final String LABEL = SKOS.prefLabel.getURI();
    private static final Gson GSON = new Gson();
    @RegisterExtension static final TestServer server = TestServer.onFixture();

    /** Section 3.1. */
    @Test
    void the_manifest_says_what_there_is() {
        var answer = server.get("reconcile");
        assertEquals("application/json", answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        var manifest = object(answer);
        assertTrue(manifest.getAsJsonArray("versions").toString().contains("\"0.2\""));
        for (String field : List.of("name", "identifierSpace", "schemaSpace")) {
            assertTrue(manifest.get(field).getAsJsonPrimitive().isString(), field);
        }
        assertTrue(manifest.getAsJsonObject("view").get("url").getAsString().contains("{{id}}"));
        for (String entity : List.of("entity", "type", "property")) {
            assertTrue(
                    service(manifest.getAsJsonObject("suggest"), entity).startsWith("reconcile/"));
        }
    }

    @Test
    void every_name_of_every_body_leads_to_it() {
        Map<String, TreeSet<String>> bodies = new TreeMap<>();
        var graph = server.store.dataset().getDefaultGraph();
        graph.stream(Node.ANY, RDF.Nodes.type, NodeFactory.createURI(BODY))
                .map(Triple::getSubject)
                .forEach(
                        body ->
                                graph.stream(body, SKOS.prefLabel.asNode(), Node.ANY)
                                        .map(label -> label.getObject().getLiteralLexicalForm())
                                        .forEach(
                                                name ->
                                                        bodies.computeIfAbsent(
                                                                        name,
                                                                        any -> new TreeSet<>())
                                                                .add(body.getURI())));
        assertTrue(bodies.size() > 50, bodies.size() + " names of bodies");
        var names = List.copyOf(bodies.keySet());
        for (int start = 0; start < names.size(); start += 50) {
            var batch = names.subList(start, Math.min(names.size(), start + 50));
            var queries = new LinkedHashMap<String, Object>();
            batch.forEach(name -> queries.put(name, Map.of("query", name, "type", BODY)));
            var results = reconcile(queries);
            for (String name : batch) {
                var first = candidates(results, name).get(0).getAsJsonObject();
                assertTrue(bodies.get(name).contains(first.get("id").getAsString()), name);
                assertEquals(bodies.get(name).size() == 1, first.get("match").getAsBoolean(), name);
                assertEquals(100.0, first.get("score").getAsDouble(), name);
                assertTrue(first.get("type").toString().contains(BODY), name);
            }
        }
    }

    @Test
    void candidates_are_sorted_typed_limited_and_few_are_sure() {
        var results =
                reconcile(
                        Map.of(
                                "acronym", Map.of("query", "KSZ"),
                                "typo", Map.of("query", "Crosroads Bank for Social Securty"),
                                "nothing", Map.of("query", "xyzzyxy"),
                                "iri",
                                        Map.of(
                                                "query",
                                                "https://w3id.org/factgraph/id/be/organisation/corve"),
                                "few", Map.of("query", "federal", "limit", 2),
                                "acts",
                                        Map.of(
                                                "query",
                                                "law",
                                                "type",
                                                List.of(ACT, "x:y"),
                                                "limit",
                                                100),
                                "both",
                                        Map.of(
                                                "query",
                                                "law",
                                                "type",
                                                List.of(ACT, BODY),
                                                "type_strict",
                                                "all")));
        var bank = candidates(results, "acronym").get(0).getAsJsonObject();
        assertTrue(bank.get("match").getAsBoolean());
        assertEquals(
                server.url + "id/be/organisation/crossroads-bank-for-social-security",
                bank.get("id").getAsString());
        var typo = candidates(results, "typo").get(0).getAsJsonObject();
        assertEquals(bank.get("id"), typo.get("id"));
        assertFalse(typo.get("match").getAsBoolean());
        assertEquals(0, candidates(results, "nothing").size());
        assertEquals(
                server.url + "id/be/organisation/corve",
                candidates(results, "iri").get(0).getAsJsonObject().get("id").getAsString());
        assertEquals(2, candidates(results, "few").size());
        assertEquals(0, candidates(results, "both").size());
        double last = Double.MAX_VALUE;
        assertTrue(candidates(results, "acts").size() > 4, results::toString);
        for (JsonElement act : candidates(results, "acts")) {
            assertTrue(act.getAsJsonObject().get("type").toString().contains(ACT));
            double score = act.getAsJsonObject().get("score").getAsDouble();
            assertTrue(score <= last);
            last = score;
        }
    }

    @Test
    void properties_raise_the_score_of_those_that_have_them() {
        String law = server.url + "id/be/act/law-2017-07-18-electronic-identification";
        Map<String, Object> dated = Map.of("pid", DATE, "v", "2017-07-18");
        Map<String, Object> named =
                Map.of(
                        "pid",
                        "http://www.w3.org/ns/org#subOrganizationOf",
                        "v",
                        List.of("nobody", Map.of("id", server.url + "id/be/organisation/senate")));
        var results =
                reconcile(
                        Map.of(
                                "plain", Map.of("query", "law", "type", ACT, "limit", 100),
                                "dated",
                                        Map.of(
                                                "query",
                                                "law",
                                                "type",
                                                ACT,
                                                "limit",
                                                100,
                                                "properties",
                                                List.of(dated)),
                                "alone", Map.of("properties", List.of(dated)),
                                "part", Map.of("properties", List.of(named))));
        double plain = score(candidates(results, "plain"), law);
        assertEquals(plain + 20, score(candidates(results, "dated"), law));
        assertEquals(
                law, candidates(results, "dated").get(0).getAsJsonObject().get("id").getAsString());
        assertEquals(100, score(candidates(results, "alone"), law));
        assertEquals(
                100,
                score(
                        candidates(results, "part"),
                        server.url + "id/be/organisation/for-home-and-administrative-affairs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{",
                "null",
                "\"x\"",
                "{\"q\": {\"query\": {\"a\": 1}}}",
                "{\"q\": {\"query\": \"x\", \"limit\": \"many\"}}",
                "{\"q\": {\"query\": \"x\", \"properties\": [{\"v\": 1}]}}",
                "{\"q\": {\"query\": \"x\", \"properties\": {\"v\": 1}}}"
            })
    void a_batch_that_is_none_is_told(String queries) {
        for (var answer :
                List.of(
                        post("queries", queries),
                        server.get("reconcile?queries=" + encoded(queries)))) {
            assertEquals(400, answer.statusCode(), queries);
            assertTrue(text(answer).contains("Reconciliation Service API 0.2"), text(answer));
        }
    }

    @Test
    void a_batch_has_limits() {
        var queries = new LinkedHashMap<String, Object>();
        for (int number = 0; number <= 50; number++) {
            queries.put("q" + number, Map.of("query", "law"));
        }
        assertEquals(413, post("queries", GSON.toJson(queries)).statusCode());
        assertEquals(50, object(server.get("reconcile")).get("batchSize").getAsInt());
        assertEquals(413, post("queries", "{\"q\": \"" + "x".repeat(300_000) + "\"}").statusCode());
        var json =
                server.send(
                        "POST",
                        "reconcile",
                        BodyPublishers.ofString("{}"),
                        "Content-Type",
                        "application/json");
        assertEquals(415, json.statusCode());
        assertEquals(
                405,
                server.send("POST", "reconcile/suggest/type", BodyPublishers.noBody())
                        .statusCode());
        assertEquals(404, server.get("reconcile/suggest/nothing").statusCode());
    }

    /** Section 6. */
    @Test
    void what_is_typed_is_completed() {
        var suggest = object(server.get("reconcile")).getAsJsonObject("suggest");
        String bank = server.url + "id/be/organisation/crossroads-bank-for-social-security";
        for (String prefix : List.of("Kruispuntbank van de Soc", bank)) {
            var entities =
                    object(server.get(service(suggest, "entity") + "?prefix=" + encoded(prefix)))
                            .getAsJsonArray("result");
            assertEquals(bank, entities.get(0).getAsJsonObject().get("id").getAsString());
            assertTrue(entities.get(0).getAsJsonObject().get("notable").toString().contains(BODY));
        }
        assertTrue(
                text(server.get(service(suggest, "type") + "?prefix=public"))
                        .contains("\"" + BODY + "\""));
        assertTrue(text(server.get(service(suggest, "property") + "?prefix=name")).contains(LABEL));
        String all = service(suggest, "property") + "?prefix=";
        var first = object(server.get(all)).getAsJsonArray("result");
        var rest = object(server.get(all + "&cursor=5")).getAsJsonArray("result");
        assertEquals(first.get(5), rest.get(0));
    }

    /** Section 7. */
    @Test
    void columns_are_added() {
        var manifest = object(server.get("reconcile"));
        String proposing = service(manifest.getAsJsonObject("extend"), "propose_properties");
        var proposed =
                object(server.get(proposing + "?limit=40&type=" + encoded(ACT)))
                        .getAsJsonArray("properties");
        assertTrue(proposed.size() <= 40);
        assertTrue(proposed.toString().contains(DATE));
        String law = server.url + "id/be/act/law-2017-07-18-electronic-identification";
        String applies = "http://data.europa.eu/eli/ontology#applies";
        var answer =
                extend(
                        List.of(law, "x:nothing"),
                        List.of(
                                Map.of("id", LABEL, "settings", Map.of("lang", "all")),
                                Map.of("id", DATE),
                                Map.of("id", applies)));
        assertEquals(
                List.of(LABEL, DATE, applies),
                answer.getAsJsonArray("meta").asList().stream()
                        .map(one -> one.getAsJsonObject().get("id").getAsString())
                        .toList());
        var row = answer.getAsJsonObject("rows").getAsJsonObject(law);
        assertTrue(row.getAsJsonArray(LABEL).size() > 1);
        assertEquals(
                "2017-07-18T00:00:00Z",
                row.getAsJsonArray(DATE).get(0).getAsJsonObject().get("date").getAsString());
        assertEquals(
                server.url + "id/eu/act/regulation-910-2014-eidas",
                row.getAsJsonArray(applies).get(0).getAsJsonObject().get("id").getAsString());
        assertEquals(
                "[]",
                answer.getAsJsonObject("rows").getAsJsonObject("x:nothing").get(DATE).toString());
        var dutch =
                extend(
                                List.of(server.url + "id/be/organisation/corve"),
                                List.of(Map.of("id", LABEL, "settings", Map.of("lang", "nl"))))
                        .getAsJsonObject("rows");
        assertTrue(dutch.toString().contains("Vlaams e-government"));
        for (String wrong : List.of("{", "{}", "{\"ids\": [null], \"properties\": []}", "7")) {
            assertEquals(400, post("extend", wrong).statusCode(), wrong);
        }
    }

    /** Section 5. */
    @Test
    void a_thing_is_shown_within_another_page_and_no_other_page_is() {
        var manifest = object(server.get("reconcile"));
        String bank = server.url + "id/be/organisation/crossroads-bank-for-social-security";
        var preview = server.get(template(manifest, "preview", bank), "Accept-Language", "nl");
        assertEquals(200, preview.statusCode());
        assertTrue(policy(preview).contains("frame-ancestors *"));
        assertTrue(policy(preview).contains("default-src 'none'"));
        assertTrue(Jsoup.parse(text(preview)).select("h1").text().startsWith("Kruispuntbank van"));
        assertTrue(
                policy(server.get("search", "Accept", "text/html"))
                        .contains("frame-ancestors 'none'"));
        var view = server.get(template(manifest, "view", bank));
        assertEquals(303, view.statusCode());
        assertEquals(bank, view.headers().firstValue("Location").orElse(""));
        assertEquals(404, server.get(template(manifest, "view", "http://x/")).statusCode());
        assertEquals(404, server.get("reconcile/preview").statusCode());
    }

    @Test
    void batch_with_too_many_values_or_properties_together_is_refused_as_a_whole() {
        assertRefused(Map.of("q", query(1, 10_000)), "5000 values");
        var many = new LinkedHashMap<String, Object>();
        for (int number = 0; number < 50; number++) {
            many.put("q" + number, query(1, 101));
        }
        assertRefused(many, "5000 values");
        many.replaceAll((name, any) -> query(11, 1));
        assertRefused(many, "500 properties");
        var types = Map.of("query", "eid", "type", texts(5_001));
        assertRefused(Map.of("q", types), "5000 values");
    }

    @Test
    void query_with_too_many_values_or_properties_has_no_candidates_and_others_have() {
        var results =
                reconcile(
                        Map.of(
                                "values", query(1, 1_001),
                                "properties", query(51, 1),
                                "good", Map.of("query", "KSZ")));
        assertEquals(0, candidates(results, "values").size());
        assertEquals(0, candidates(results, "properties").size());
        assertTrue(candidates(results, "good").size() > 0);
    }

    @Test
    void value_is_found_among_as_many_as_may_be() {
        List<Object> values = new ArrayList<>(texts(900));
        values.add("2019-04-03");
        var property = Map.of("pid", DATE, "v", values);
        var results = reconcile(Map.of("q", Map.of("properties", List.of(property))));
        assertTrue(candidates(results, "q").toString().contains("decree-2019-04-03-primary-care"));
    }

    /** What runs past its limit of time is interrupted. */
    @Test
    void searches_end_when_their_thread_is_interrupted() {
        ReconciliationEndpoint reconcile = server.serving.snapshot().endpoints().reconciliation();
        var row = new ReconciliationMatcher.MatchRequest("", Set.of(), false, List.of(), 10);
        assertEnds(() -> new ReconciliationMatcher(reconcile.index()).candidates(row));
        assertEnds(() -> reconcile.index().find(SearchRequest.words("eid", 10)));
        assertEnds(
                () ->
                        new DataExtension(reconcile.index(), reconcile.pages(), Language.EN)
                                .extend(
                                        GSON.toJson(
                                                Map.of(
                                                        "ids",
                                                        List.of(
                                                                "https://w3id.org/factgraph/id/be/organisation/corve"),
                                                        "properties",
                                                        List.of(Map.of("id", LABEL))))));
    }

    private static void assertEnds(Executable work) {
        Thread.currentThread().interrupt();
        try {
            assertEquals(QueryFault.Reason.TOO_SLOW, assertThrows(QueryFault.class, work).kind());
        } finally {
            Thread.interrupted();
        }
    }

    private static void assertRefused(Map<String, ?> queries, String limit) {
        var answer = post("queries", GSON.toJson(queries));
        assertEquals(413, answer.statusCode());
        assertTrue(text(answer).contains(limit), text(answer));
    }

    private static Map<String, Object> query(int properties, int values) {
        var property = Map.of("pid", LABEL, "v", texts(values));
        return Map.of("properties", Collections.nCopies(properties, property));
    }

    private static List<String> texts(int number) {
        return IntStream.range(0, number).mapToObj(one -> "x" + one).toList();
    }

    private static String template(JsonObject manifest, String service, String id) {
        return path(manifest.getAsJsonObject(service).get("url").getAsString())
                .replace("{{id}}", encoded(id));
    }

    private static String service(JsonObject services, String name) {
        var service = services.getAsJsonObject(name);
        return path(
                service.get("service_url").getAsString()
                        + service.get("service_path").getAsString());
    }

    private static String path(String url) {
        assertTrue(url.startsWith(server.url), url);
        return url.substring(server.url.length());
    }

    private static String policy(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }

    private static double score(JsonArray candidates, String id) {
        return candidates.asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(candidate -> candidate.get("id").getAsString().equals(id))
                .findFirst()
                .orElseThrow()
                .get("score")
                .getAsDouble();
    }

    private static JsonArray candidates(JsonObject results, String query) {
        return results.getAsJsonObject(query).getAsJsonArray("result");
    }

    private static JsonObject reconcile(Map<String, ?> queries) {
        return object(post("queries", GSON.toJson(queries)));
    }

    private static JsonObject extend(List<String> ids, List<?> properties) {
        return object(post("extend", GSON.toJson(Map.of("ids", ids, "properties", properties))));
    }

    private static HttpResponse<byte[]> post(String field, String value) {
        return server.send(
                "POST",
                "reconcile",
                BodyPublishers.ofString(field + "=" + encoded(value)),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static JsonObject object(HttpResponse<byte[]> answer) {
        assertEquals(200, answer.statusCode(), text(answer));
        return JsonParser.parseString(text(answer)).getAsJsonObject();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
