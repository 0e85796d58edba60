package eu.factgraph.http.reconciliation;

import static eu.factgraph.http.reconciliation.ReconciliationClient.candidates;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import eu.factgraph.http.TestServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Candidates for the names in a table. */
class MatchBatchTest {

    private static final String BODY = "http://data.europa.eu/m8g/PublicOrganisation";
    private static final String ACT = "http://data.europa.eu/eli/ontology#LegalResource";
    private static final String DATE = "http://data.europa.eu/eli/ontology#date_document";

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    private static final ReconciliationClient client = new ReconciliationClient(server);

    @Test
    void every_name_of_a_body_matches_that_body() {
        Map<String, TreeSet<String>> bodies = new TreeMap<>();
        var graph = server.store.dataset().getDefaultGraph();
        for (Node body : G.listPO(graph, RDF.Nodes.type, NodeFactory.createURI(BODY))) {
            for (Node label : G.listSP(graph, body, SKOS.prefLabel.asNode())) {
                bodies.computeIfAbsent(label.getLiteralLexicalForm(), any -> new TreeSet<>())
                        .add(body.getURI());
            }
        }
        assertTrue(bodies.size() > 50, bodies.size() + " names of bodies");
        var names = List.copyOf(bodies.keySet());
        for (int start = 0; start < names.size(); start += 50) {
            var batch = names.subList(start, Math.min(names.size(), start + 50));
            var queries = new LinkedHashMap<String, Object>();
            batch.forEach(name -> queries.put(name, Map.of("query", name, "type", BODY)));
            var results = client.reconcile(queries);
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
    void candidates_are_sorted_typed_and_limited_and_few_match() {
        var results =
                client.reconcile(
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
    void matching_properties_raise_the_score() {
        String law = server.url + "id/be/act/law-2017-07-18-electronic-identification";
        Map<String, Object> dated = Map.of("pid", DATE, "v", "2017-07-18");
        Map<String, Object> named =
                Map.of(
                        "pid",
                        "http://www.w3.org/ns/org#subOrganizationOf",
                        "v",
                        List.of("nobody", Map.of("id", server.url + "id/be/organisation/senate")));
        var results =
                client.reconcile(
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

    private static double score(JsonArray candidates, String id) {
        return candidates.asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(candidate -> candidate.get("id").getAsString().equals(id))
                .findFirst()
                .orElseThrow()
                .get("score")
                .getAsDouble();
    }
}
