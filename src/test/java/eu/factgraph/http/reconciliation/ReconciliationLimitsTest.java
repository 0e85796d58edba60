package eu.factgraph.http.reconciliation;

import static eu.factgraph.http.TestServer.text;
import static eu.factgraph.http.reconciliation.ReconciliationClient.candidates;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import eu.factgraph.dataset.Language;
import eu.factgraph.http.TestServer;
import eu.factgraph.query.limit.QueryFault;
import eu.factgraph.search.ReconciliationMatcher;
import eu.factgraph.search.SearchRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

/** The limits of a batch and of each of its queries. */
class ReconciliationLimitsTest {

    private static final String DATE = "http://data.europa.eu/eli/ontology#date_document";
    private static final String LABEL = SKOS.prefLabel.getURI();
    private static final Gson GSON = new Gson();

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    private static final ReconciliationClient client = new ReconciliationClient(server);

    @Test
    void batch_beyond_its_limits_is_refused() {
        var queries = new LinkedHashMap<String, Object>();
        for (int number = 0; number <= 50; number++) {
            queries.put("q" + number, Map.of("query", "law"));
        }
        assertEquals(413, client.post("queries", GSON.toJson(queries)).statusCode());
        assertEquals(50, client.manifest().get("batchSize").getAsInt());
        assertEquals(
                413,
                client.post("queries", "{\"q\": \"" + "x".repeat(300_000) + "\"}").statusCode());
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
    void query_with_too_many_values_or_properties_has_no_candidates() {
        var results =
                client.reconcile(
                        Map.of(
                                "values", query(1, 1_001),
                                "properties", query(51, 1),
                                "good", Map.of("query", "KSZ")));
        assertEquals(0, candidates(results, "values").size());
        assertEquals(0, candidates(results, "properties").size());
        assertTrue(candidates(results, "good").size() > 0);
    }

    @Test
    void value_among_the_most_values_is_matched() {
        List<Object> values = new ArrayList<>(texts(900));
        values.add("2019-04-03");
        var property = Map.of("pid", DATE, "v", values);
        var results = client.reconcile(Map.of("q", Map.of("properties", List.of(property))));
        assertTrue(candidates(results, "q").toString().contains("decree-2019-04-03-primary-care"));
    }

    @Test
    void searches_end_when_their_thread_is_interrupted() {
        ReconciliationEndpoint reconcile = server.serving.snapshot().endpoints().reconciliation();
        var row = new ReconciliationMatcher.MatchRequest("", Set.of(), false, List.of(), 10);
        assertEnds(() -> new ReconciliationMatcher(reconcile.index()).candidates(row));
        assertEnds(() -> reconcile.index().find(SearchRequest.of("eid", 10)));
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
            assertEquals(QueryFault.Reason.TOO_SLOW, assertThrows(QueryFault.class, work).reason());
        } finally {
            Thread.interrupted();
        }
    }

    private static void assertRefused(Map<String, ?> queries, String limit) {
        var response = client.post("queries", GSON.toJson(queries));
        assertEquals(413, response.statusCode());
        assertTrue(text(response).contains(limit), text(response));
    }

    private static Map<String, Object> query(int properties, int values) {
        var property = Map.of("pid", LABEL, "v", texts(values));
        return Map.of("properties", Collections.nCopies(properties, property));
    }

    private static List<String> texts(int number) {
        return IntStream.range(0, number).mapToObj(one -> "x" + one).toList();
    }
}
