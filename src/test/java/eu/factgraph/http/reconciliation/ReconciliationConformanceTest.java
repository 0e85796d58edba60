package eu.factgraph.http.reconciliation;

import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static eu.factgraph.http.reconciliation.ReconciliationClient.assertConforms;
import static eu.factgraph.http.reconciliation.ReconciliationClient.candidates;
import static eu.factgraph.http.reconciliation.ReconciliationClient.id;
import static eu.factgraph.http.reconciliation.ReconciliationClient.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eu.factgraph.http.TestServer;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients such as the public test bench and OpenRefine expect of every response. */
class ReconciliationConformanceTest {

    private static final String BODY = "http://data.europa.eu/m8g/PublicOrganisation";
    private static final String ACT = "http://data.europa.eu/eli/ontology#LegalResource";
    private static final String LABEL = SKOS.prefLabel.getURI();

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    private static final ReconciliationClient client = new ReconciliationClient(server);

    @ParameterizedTest
    @CsvSource({
        "manifest, reconcile",
        "suggestions, reconcile/suggest/entity?prefix=kruispunt",
        "suggestions, reconcile/suggest/entity?prefix=",
        "suggestions, reconcile/suggest/type?prefix=public",
        "suggestions, reconcile/suggest/property?prefix=name",
        "suggestions, reconcile/suggest/entity?prefix=kruispunt&cursor=1000",
        "proposals, reconcile/properties?type=http://data.europa.eu/m8g/PublicOrganisation",
        "proposals, reconcile/properties?type=x:none&limit=3"
    })
    void response_conforms_to_its_schema_and_is_open_to_other_origins(String schema, String address)
            throws IOException {
        var response = server.get(address, "Origin", "https://reconciliation-api.github.io");
        assertConforms(schema, response);
        assertEquals("*", header(response, "Access-Control-Allow-Origin"));
        assertEquals("application/json", header(response, "Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void batch_results_have_the_keys_of_its_queries(String method) throws IOException {
        var response =
                client.send(
                        method,
                        "queries",
                        """
                        {"q0": {"query": "eBox", "limit": 2},
                         "any name": {"query": "CSAM", "type": "%s", "type_strict": "should"},
                         "q2": {"query": "law", "type": ["%s"],
                                "properties": [{"pid": "%s", "v": ["x", 1, true, {"id": "y"}]}]}}"""
                                .formatted(BODY, ACT, LABEL));
        assertConforms("results", response);
        assertEquals(List.of("q0", "any name", "q2"), List.copyOf(object(response).keySet()));
        assertEquals("*", header(response, "Access-Control-Allow-Origin"));
    }

    @Test
    void jsonp_callback_is_ignored() {
        var response = server.get("reconcile?callback=run");
        assertEquals("application/json", header(response, "Content-Type"));
        assertTrue(text(response).startsWith("{"), text(response));
    }

    @Test
    void suggestions_continue_at_the_cursor() {
        for (String kind : List.of("entity", "property")) {
            String address = "reconcile/suggest/" + kind + "?prefix=";
            var seen = new TreeSet<String>();
            int cursor = 0;
            for (JsonArray page = suggested(address, cursor);
                    !page.isEmpty() && cursor < 60;
                    page = suggested(address, cursor)) {
                page.forEach(one -> assertTrue(seen.add(id(one)), kind + " " + id(one)));
                cursor += page.size();
            }
            assertEquals(cursor, seen.size());
            assertTrue(cursor > 20, kind);
        }
    }

    private static JsonArray suggested(String address, int cursor) {
        return client.get(address + "&cursor=" + cursor).getAsJsonArray("result");
    }

    @Test
    void manifest_has_types_with_entities_and_settings() {
        JsonObject manifest = client.manifest();
        var types = manifest.getAsJsonArray("defaultTypes");
        assertTrue(types.size() > 3);
        for (JsonElement type : types) {
            String query = "{\"q\": {\"type\": \"" + id(type) + "\"}}";
            assertFalse(candidates(client.reconcile(query), "q").isEmpty(), id(type));
        }
        assertEquals(
                List.of("limit", "lang"),
                manifest
                        .getAsJsonObject("extend")
                        .getAsJsonArray("property_settings")
                        .asList()
                        .stream()
                        .map(setting -> setting.getAsJsonObject().get("name").getAsString())
                        .toList());
    }
}
