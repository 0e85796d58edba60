package eu.factgraph.http.reconciliation;

import static eu.factgraph.http.TestServer.encoded;
import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.factgraph.http.TestServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients such as the public test bench and OpenRefine take for granted. */
class ReconciliationRulesTest {

    private static final String BODY = "http://data.europa.eu/m8g/PublicOrganisation";
    private static final String ACT = "http://data.europa.eu/eli/ontology#LegalResource";
    private static final String LABEL = SKOS.prefLabel.getURI();
    private static final Gson GSON = new Gson();

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

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
    void an_answer_conforms_to_its_schema_and_is_open_to_other_origins(
            String schema, String address) throws IOException {
        var answer = server.get(address, "Origin", "https://reconciliation-api.github.io");
        assertConforms(schema, answer);
        assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
        assertEquals("application/json", header(answer, "Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void a_batch_gives_results_under_its_own_names(String method) throws IOException {
        var answer =
                send(
                        method,
                        "queries",
                        """
                        {"q0": {"query": "eBox", "limit": 2},
                         "any name": {"query": "CSAM", "type": "%s", "type_strict": "should"},
                         "q2": {"query": "law", "type": ["%s"],
                                "properties": [{"pid": "%s", "v": ["x", 1, true, {"id": "y"}]}]}}"""
                                .formatted(BODY, ACT, LABEL));
        assertConforms("results", answer);
        assertEquals(List.of("q0", "any name", "q2"), List.copyOf(object(answer).keySet()));
        assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
    }

    @Test
    void JSONP_is_not_offered() {
        var answer = server.get("reconcile?callback=run");
        assertEquals("application/json", header(answer, "Content-Type"));
        assertTrue(text(answer).startsWith("{"), text(answer));
    }

    /** A cell of somebody's table, as a client may send it. */
    static Stream<String> bad_cells() {
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
    @MethodSource("bad_cells")
    void case_26_a_bad_cell_has_an_empty_result_and_the_others_are_answered(String cell) {
        String batch =
                "{\"q0\": {\"query\": \"eBox\", \"limit\": 1}, \"q1\": "
                        + cell
                        + ", \"q2\": {\"query\": \"CSAM\", \"limit\": 1}}";
        for (String method : List.of("GET", "POST")) {
            if (method.equals("GET") && batch.length() > 5_000) {
                continue;
            }
            JsonObject results = object(send(method, "queries", batch));
            assertEquals(1, result(results, "q0").size(), cell);
            assertEquals(0, result(results, "q1").size(), cell);
            assertEquals(1, result(results, "q2").size(), cell);
        }
    }

    @Test
    void case_26_a_query_may_have_only_a_type() {
        JsonArray bodies =
                result(
                        object(
                                send(
                                        "POST",
                                        "queries",
                                        "{\"q\": {\"type\": \"" + BODY + "\", \"limit\": 7}}")),
                        "q");
        assertEquals(7, bodies.size());
        for (JsonElement body : bodies) {
            assertTrue(body.toString().contains(BODY), body.toString());
            assertFalse(body.getAsJsonObject().get("match").getAsBoolean());
        }
        assertEquals(
                0,
                result(object(send("POST", "queries", "{\"q\": {\"type\": \"x:none\"}}")), "q")
                        .size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "queries | `` | it is empty",
                "queries | {\"q0\":{\"query\":\"eBox\" | its JSON ends too early, at line 1, column 22, in q0.query",
                "queries | [{\"query\":\"eBox\"}] | it is a list, not an object",
                "queries | null | it is null, not an object",
                "queries | 7 | it is a number, not an object",
                "queries | \"eBox\" | it is a text, not an object",
                "queries | eBox | it is not valid JSON, at line 1, column",
                "queries | {\"q0\":{\"query\":\"eBox\",}} | it is not valid JSON, at line 1, column",
                "queries | {q0:{query:'eBox'}} | it is not valid JSON, at line 1, column",
                "queries | {\"q0\":{}} {\"q1\":{}} | it is not valid JSON, at line 1, column",
                "queries | {\"q0\":\"eBox\"} | q0 is a text, not an object",
                "queries | {\"q0\":[]} | q0 is a list, not an object",
                "queries | {\"q0\":{\"query\":{\"a\":1}}} | q0.query is an object, not a text",
                "queries | {\"q0\":{\"query\":[\"eBox\"]}} | q0.query is a list, not a text",
                "queries | {\"q0\":{\"query\":\"x\",\"limit\":\"many\"}} | q0.limit is a text, not a whole number",
                "queries | {\"q0\":{\"query\":\"x\",\"limit\":{}}} | q0.limit is an object, not a whole number",
                "queries | {\"q0\":{\"query\":\"x\",\"limit\":1e99999999}} | q0.limit is a number, not a whole number",
                "queries | {\"q0\":{\"query\":\"x\",\"type\":{}}} | q0.type is an object, not an IRI or a list of IRIs",
                "queries | {\"q0\":{\"query\":\"x\",\"type\":[[]]}} | q0.type is a list, not an IRI or a list of IRIs",
                "queries | {\"q0\":{\"query\":\"x\",\"type_strict\":{}}} | q0.type_strict is an object",
                "queries | {\"q0\":{\"query\":\"x\",\"properties\":{}}} | q0.properties is an object, not a list",
                "queries | {\"q0\":{\"query\":\"x\",\"properties\":[1]}} | q0.properties[0] is a number, not an object",
                "queries | {\"q0\":{\"query\":\"x\",\"properties\":[{\"pid\":\"x:p\",\"v\":1},{\"v\":1}]}} | q0.properties[1].pid is missing, not an IRI",
                "extend | {\"ids\":[ | its JSON ends too early, at line 1, column",
                "extend | [] | it is a list, not an object",
                "extend | {} | ids is missing, not a list",
                "extend | {\"ids\":{},\"properties\":[]} | ids is an object, not a list",
                "extend | {\"ids\":[7],\"properties\":[]} | ids[0] is a number, not a text",
                "extend | {\"ids\":[],\"properties\":[\"x\"]} | properties[0] is a text, not an object",
                "extend | {\"ids\":[],\"properties\":[{}]} | properties[0].id is missing, not a text",
                "extend | {\"ids\":[],\"properties\":[{\"id\":\"x:p\",\"settings\":[]}]} | properties[0].settings is a list, not an object",
                "extend | {\"ids\":[],\"properties\":[{\"id\":\"x:p\",\"settings\":{\"limit\":\"few\"}}]} | settings.limit is a text, not a whole number"
            })
    void case_27_what_is_wrong_with_a_field_is_said_in_plain_words_with_its_place(
            String field, String json, String expected) {
        for (String method : List.of("GET", "POST")) {
            assertRefused(send(method, field, json), expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "\"\\ud800", "\u0000", "{\"q0\":{\"query\":\"\\x\"}}"})
    void case_27_no_broken_JSON_shows_a_class_of_ours(String start) {
        for (String field : List.of("queries", "extend")) {
            assertRefused(send("POST", field, start.repeat(3_000)), "'" + field + "'");
        }
    }

    private static void assertRefused(HttpResponse<byte[]> answer, String expected) {
        assertEquals(400, answer.statusCode(), text(answer));
        String detail = object(text(answer)).get("detail").getAsString();
        assertTrue(detail.contains(expected), detail);
        assertTrue(detail.contains("Reconciliation Service API 0.2"), detail);
        assertFalse(
                detail.matches("(?s).*(java\\.|com\\.|org\\.|Exception|Gson|gson|\\$).*"), detail);
    }

    @Test
    void a_query_with_too_many_values_has_an_empty_result_and_a_batch_of_them_is_refused() {
        String values = "\"x\"" + ", \"x\"".repeat(1_000);
        String large =
                "{\"query\": \"eBox\", \"properties\": [{\"pid\": \"x:p\", \"v\": ["
                        + values
                        + "]}]}";
        JsonObject results =
                object(
                        send(
                                "POST",
                                "queries",
                                "{\"q0\": " + large + ", \"q1\": {\"query\": \"eBox\"}}"));
        assertEquals(0, result(results, "q0").size());
        assertFalse(result(results, "q1").isEmpty());
        String batch =
                Stream.of("a", "b", "c", "d", "e")
                        .map(name -> "\"" + name + "\": " + large)
                        .collect(Collectors.joining(",", "{", "}"));
        assertEquals(413, send("POST", "queries", batch).statusCode());
    }

    @Test
    void suggestions_continue_where_the_cursor_stands() {
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
        return object(server.get(address + "&cursor=" + cursor)).getAsJsonArray("result");
    }

    @Test
    void the_manifest_proposes_types_that_have_entities_and_settings_that_work() {
        JsonObject manifest = object(server.get("reconcile"));
        var types = manifest.getAsJsonArray("defaultTypes");
        assertTrue(types.size() > 3);
        for (JsonElement type : types) {
            String query = "{\"q\": {\"type\": \"" + id(type) + "\"}}";
            assertFalse(result(object(send("POST", "queries", query)), "q").isEmpty(), id(type));
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

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "3", "\"2\"", "null", "-1", "99"})
    void a_limit_bounds_the_values_of_a_property(String limit) {
        String thing = thingWithSeveralNames();
        String settings = "{\"lang\": \"all\", \"limit\": " + limit + "}";
        int values =
                values(thing, "{\"id\": \"" + LABEL + "\", \"settings\": " + settings + "}").size();
        String number = limit.replace("\"", "");
        int most = number.matches("[1-9]\\d*") ? Integer.parseInt(number) : Integer.MAX_VALUE;
        assertEquals(Math.min(most, names(thing)), values);
    }

    private static String thingWithSeveralNames() {
        return server.store.dataset().getDefaultGraph().stream(
                        Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
                .map(triple -> triple.getSubject().getURI())
                .filter(iri -> iri.contains("/organisation/") && names(iri) > 3)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static int names(String iri) {
        return (int)
                server.store.dataset().getDefaultGraph().stream(
                                NodeFactory.createURI(iri), SKOS.prefLabel.asNode(), Node.ANY)
                        .count();
    }

    @Test
    void kinds_are_given_by_name_and_entities_by_id_and_name_in_the_language_of_the_reader()
            throws IOException {
        String thing = server.url + "id/be/organisation/corve";
        String kind = "{\"id\": \"" + RDF.type.getURI() + "\"}";
        var names =
                values(thing, kind).asList().stream()
                        .map(value -> value.getAsJsonObject().get("str").getAsString())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(names.contains("Public body"), names.toString());
        assertTrue(names.stream().noneMatch(name -> name.contains("://")), names.toString());
        String query =
                GSON.toJson(
                        Map.of(
                                "ids",
                                List.of(thing),
                                "properties",
                                List.of(Map.of("id", RDF.type.getURI()))));
        var english = send("GET", "extend", query, "Accept-Language", "en");
        var dutch = send("GET", "extend", query, "Accept-Language", "nl");
        assertConforms("extension", dutch);
        assertNotEquals(text(english), text(dutch));
        assertEquals("nl", header(dutch, "Content-Language"));
        assertTrue(header(dutch, "Vary").contains("Accept-Language"));
        assertEquals(
                text(dutch),
                text(send("POST", "extend", query, "Accept-Language", "nl, en;q=0.5")));
        assertEquals(text(dutch), text(server.get("reconcile?lang=nl&extend=" + encoded(query))));
        assertNotEquals(
                text(server.get("reconcile/suggest/type?prefix=&lang=en")),
                text(server.get("reconcile/suggest/type?prefix=&lang=fr")));
    }

    @Test
    void an_entity_that_is_unknown_has_a_row_without_values() throws IOException {
        var answer =
                send(
                        "POST",
                        "extend",
                        "{\"ids\": [\"x:unknown\", \"not an IRI\", \"\"], \"properties\": [{\"id\": \""
                                + LABEL
                                + "\"}, {\"id\": \"x:none\"}]}");
        assertConforms("extension", answer);
        JsonObject rows = object(answer).getAsJsonObject("rows");
        assertEquals(List.of("x:unknown", "not an IRI", ""), List.copyOf(rows.keySet()));
        rows.asMap()
                .values()
                .forEach(
                        row ->
                                assertEquals(
                                        "{\"" + LABEL + "\":[],\"x:none\":[]}", row.toString()));
    }

    /** Every property of some entities of each type. */
    @Test
    void every_value_conforms_to_the_protocol() throws IOException {
        for (JsonElement type : object(server.get("reconcile")).getAsJsonArray("defaultTypes")) {
            var properties =
                    object(server.get("reconcile/properties?type=" + encoded(id(type))))
                            .getAsJsonArray("properties");
            String queries = "{\"q\": {\"type\": \"" + id(type) + "\", \"limit\": 20}}";
            var ids =
                    result(object(send("POST", "queries", queries)), "q").asList().stream()
                            .map(ReconciliationRulesTest::id)
                            .toList();
            var wanted = properties.asList().stream().map(one -> Map.of("id", id(one))).toList();
            assertConforms(
                    "extension",
                    send("POST", "extend", GSON.toJson(Map.of("ids", ids, "properties", wanted))));
        }
    }

    private static JsonArray values(String thing, String property) {
        return object(
                        send(
                                "POST",
                                "extend",
                                "{\"ids\": [\""
                                        + thing
                                        + "\"], \"properties\": ["
                                        + property
                                        + "]}"))
                .getAsJsonObject("rows")
                .getAsJsonObject(thing)
                .asMap()
                .values()
                .iterator()
                .next()
                .getAsJsonArray();
    }

    private static String id(JsonElement named) {
        return named.getAsJsonObject().get("id").getAsString();
    }

    private static JsonArray result(JsonObject results, String query) {
        return results.getAsJsonObject(query).getAsJsonArray("result");
    }

    private static HttpResponse<byte[]> send(
            String method, String field, String json, String... headers) {
        String form = field + "=" + encoded(json);
        if (method.equals("GET")) {
            return server.get("reconcile?" + form, headers);
        }
        var all =
                Stream.concat(
                        Stream.of("Content-Type", "application/x-www-form-urlencoded"),
                        Stream.of(headers));
        return server.send(
                "POST", "reconcile", BodyPublishers.ofString(form), all.toArray(String[]::new));
    }

    private static void assertConforms(String schema, HttpResponse<byte[]> answer)
            throws IOException {
        assertEquals(200, answer.statusCode(), text(answer));
        assertEquals(
                List.of(),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(
                                        Path.of(
                                                "src/test/resources/reconciliation/"
                                                        + schema
                                                        + ".json")))
                        .validate(text(answer), InputFormat.JSON));
    }

    private static JsonObject object(HttpResponse<byte[]> answer) {
        assertEquals(200, answer.statusCode(), text(answer));
        return object(text(answer));
    }

    private static JsonObject object(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }
}
