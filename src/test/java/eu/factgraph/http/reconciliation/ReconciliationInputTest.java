package eu.factgraph.http.reconciliation;

import static eu.factgraph.http.TestServer.text;
import static eu.factgraph.http.reconciliation.ReconciliationClient.candidates;
import static eu.factgraph.http.reconciliation.ReconciliationClient.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eu.factgraph.http.TestServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid and unusual input of reconciliation clients. */
class ReconciliationInputTest {

    private static final String BODY = "http://data.europa.eu/m8g/PublicOrganisation";
    private static final String LABEL = SKOS.prefLabel.getURI();

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    private static final ReconciliationClient client = new ReconciliationClient(server);

    static Stream<String> badCells() {
        return Stream.of(
                "null",
                "{}",
                "{\"query\": \"\"}",
                "{\"query\": \" \\t\\n \"}",
                "{\"query\": \"\\u3000\"}",
                "{\"query\": null}",
                "{\"query\": 2019}",
                "{\"query\": true}",
                "{\"query\": \"" + "x".repeat(501) + "\"}",
                "{\"query\": \"" + "a b ".repeat(10_000) + "\"}",
                "{\"query\": \" \", \"type\": \"" + BODY + "\"}",
                "{\"query\": null, \"type\": \"" + BODY + "\", \"limit\": 3}",
                "{\"properties\": []}",
                "{\"properties\": [{\"pid\": \"" + LABEL + "\", \"v\": \" \"}]}",
                "{\"query\": \"\", \"properties\": [{\"pid\": \"" + LABEL + "\", \"v\": null}]}");
    }

    @ParameterizedTest
    @MethodSource("badCells")
    void case_26_bad_cell_has_an_empty_result_and_the_others_are_matched(String cell) {
        String batch =
                "{\"q0\": {\"query\": \"eBox\", \"limit\": 1}, \"q1\": "
                        + cell
                        + ", \"q2\": {\"query\": \"CSAM\", \"limit\": 1}}";
        for (String method : List.of("GET", "POST")) {
            if (method.equals("GET") && batch.length() > 5_000) {
                continue;
            }
            JsonObject results = object(client.send(method, "queries", batch));
            assertEquals(1, candidates(results, "q0").size(), cell);
            assertEquals(0, candidates(results, "q1").size(), cell);
            assertEquals(1, candidates(results, "q2").size(), cell);
        }
    }

    @Test
    void case_26_query_with_only_a_type_lists_its_entities() {
        JsonArray bodies =
                candidates(
                        client.reconcile("{\"q\": {\"type\": \"" + BODY + "\", \"limit\": 7}}"),
                        "q");
        assertEquals(7, bodies.size());
        for (JsonElement body : bodies) {
            assertTrue(body.toString().contains(BODY), body.toString());
            assertFalse(body.getAsJsonObject().get("match").getAsBoolean());
        }
        assertEquals(
                0, candidates(client.reconcile("{\"q\": {\"type\": \"x:none\"}}"), "q").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "queries | `` | it is empty",
                "queries | {\"q0\":{\"query\":\"eBox\" | its JSON ends too early, at line 1, column 22, in q0.query",
                "queries | [{\"query\":\"eBox\"}] | it is an array, not an object",
                "queries | null | it is null, not an object",
                "queries | 7 | it is a number, not an object",
                "queries | \"eBox\" | it is a string, not an object",
                "queries | eBox | it is not valid JSON, at line 1, column",
                "queries | {\"q0\":{\"query\":\"eBox\",}} | it is not valid JSON, at line 1, column",
                "queries | {q0:{query:'eBox'}} | it is not valid JSON, at line 1, column",
                "queries | {\"q0\":{}} {\"q1\":{}} | it is not valid JSON, at line 1, column",
                "queries | {\"q0\":\"eBox\"} | q0 is a string, not an object",
                "queries | {\"q0\":[]} | q0 is an array, not an object",
                "queries | {\"q0\":{\"query\":{\"a\":1}}} | q0.query is an object, not a string",
                "queries | {\"q0\":{\"query\":[\"eBox\"]}} | q0.query is an array, not a string",
                "queries | {\"q0\":{\"query\":\"x\",\"limit\":\"many\"}} | q0.limit is a string, not an integer",
                "queries | {\"q0\":{\"query\":\"x\",\"limit\":{}}} | q0.limit is an object, not an integer",
                "queries | {\"q0\":{\"query\":\"x\",\"limit\":1e99999999}} | q0.limit is a number, not an integer",
                "queries | {\"q0\":{\"query\":\"x\",\"type\":{}}} | q0.type is an object, not an IRI or an array of IRIs",
                "queries | {\"q0\":{\"query\":\"x\",\"type\":[[]]}} | q0.type is an array, not an IRI or an array of IRIs",
                "queries | {\"q0\":{\"query\":\"x\",\"type_strict\":{}}} | q0.type_strict is an object",
                "queries | {\"q0\":{\"query\":\"x\",\"properties\":{}}} | q0.properties is an object, not an array",
                "queries | {\"q0\":{\"query\":\"x\",\"properties\":[1]}} | q0.properties[0] is a number, not an object",
                "queries | {\"q0\":{\"query\":\"x\",\"properties\":[{\"pid\":\"x:p\",\"v\":1},{\"v\":1}]}} | q0.properties[1].pid is missing, not an IRI",
                "extend | {\"ids\":[ | its JSON ends too early, at line 1, column",
                "extend | [] | it is an array, not an object",
                "extend | {} | ids is missing, not an array",
                "extend | {\"ids\":{},\"properties\":[]} | ids is an object, not an array",
                "extend | {\"ids\":[7],\"properties\":[]} | ids[0] is a number, not a string",
                "extend | {\"ids\":[],\"properties\":[\"x\"]} | properties[0] is a string, not an object",
                "extend | {\"ids\":[],\"properties\":[{}]} | properties[0].id is missing, not a string",
                "extend | {\"ids\":[],\"properties\":[{\"id\":\"x:p\",\"settings\":[]}]} | properties[0].settings is an array, not an object",
                "extend | {\"ids\":[],\"properties\":[{\"id\":\"x:p\",\"settings\":{\"limit\":\"few\"}}]} | settings.limit is a string, not an integer"
            })
    void case_27_invalid_field_is_reported_in_plain_words_with_its_path(
            String field, String json, String expected) {
        for (String method : List.of("GET", "POST")) {
            assertRefused(client.send(method, field, json), expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "\"\\ud800", "\u0000", "{\"q0\":{\"query\":\"\\x\"}}"})
    void case_27_invalid_json_is_refused_without_class_names(String start) {
        for (String field : List.of("queries", "extend")) {
            assertRefused(client.send("POST", field, start.repeat(3_000)), "'" + field + "'");
        }
    }

    private static void assertRefused(HttpResponse<byte[]> response, String expected) {
        assertEquals(400, response.statusCode(), text(response));
        String detail = object(text(response)).get("detail").getAsString();
        assertTrue(detail.contains(expected), detail);
        assertTrue(detail.contains("Reconciliation Service API 0.2"), detail);
        assertFalse(
                detail.matches("(?s).*(java\\.|com\\.|org\\.|Exception|Gson|gson|\\$).*"), detail);
    }

    @Test
    void query_with_too_many_values_has_no_result_and_a_batch_of_them_is_refused() {
        String values = "\"x\"" + ", \"x\"".repeat(1_000);
        String large =
                "{\"query\": \"eBox\", \"properties\": [{\"pid\": \"x:p\", \"v\": ["
                        + values
                        + "]}]}";
        JsonObject results =
                client.reconcile("{\"q0\": " + large + ", \"q1\": {\"query\": \"eBox\"}}");
        assertEquals(0, candidates(results, "q0").size());
        assertFalse(candidates(results, "q1").isEmpty());
        String batch =
                Stream.of("a", "b", "c", "d", "e")
                        .map(name -> "\"" + name + "\": " + large)
                        .collect(Collectors.joining(",", "{", "}"));
        assertEquals(413, client.send("POST", "queries", batch).statusCode());
    }
}
