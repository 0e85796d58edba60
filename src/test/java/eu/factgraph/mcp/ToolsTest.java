package eu.factgraph.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.factgraph.http.TestServer;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tools, as the client of the Java SDK calls them over HTTP. */
class ToolsTest {

    private static final int INVALID_PARAMS = -32_602;
    private static final int SHORT = 4 * 1024;
    private static final Gson GSON = new Gson();

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    private static AssistantClient client;

    @BeforeAll
    static void connect() {
        client = AssistantClient.over(server);
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    private static Map<String, Map<String, Object>> examples() {
        var examples = new HashMap<String, Map<String, Object>>();
        examples.put("search_things", Map.of("query", "minister"));
        examples.put("describe_thing", Map.of("iri", ebox()));
        examples.put("describe_class", Map.of("class", "register"));
        examples.put("find_questions", Map.of());
        examples.put("ask_question", Map.of("question", "base-registers"));
        examples.put("run_sparql", Map.of("query", "SELECT * { ?s ?p ?o } LIMIT 30"));
        examples.put("statement_sources", Map.of("subject", ebox()));
        examples.put(
                "compare_countries", Map.of("topic", "services", "countries", List.of("be", "ee")));
        examples.put("what_changed", Map.of("country", "be"));
        examples.put("release_changes", Map.of());
        return examples;
    }

    private static String ebox() {
        return server.url + "id/be/system/ebox";
    }

    @Test
    void newest_version_is_agreed_on() {
        assertEquals("2025-11-25", client.server.protocolVersion());
        assertTrue(client.server.instructions().contains("search_things"));
    }

    @Test
    void every_tool_is_read_only_and_closed_to_unknown_arguments() {
        List<Tool> tools = client.tools();
        assertEquals(examples().keySet(), Map.copyOf(names(tools)).keySet());
        for (Tool tool : tools) {
            assertTrue(tool.annotations().readOnlyHint(), tool.name());
            assertEquals(false, tool.inputSchema().get("additionalProperties"), tool.name());
            assertTrue(tool.name().matches("[a-z]+(_[a-z]+)*"), tool.name());
        }
    }

    private static Map<String, Tool> names(List<Tool> tools) {
        var byName = new HashMap<String, Tool>();
        tools.forEach(tool -> byName.put(tool.name(), tool));
        return byName;
    }

    @Test
    void structured_content_conforms_to_the_schema_and_repeats_the_same() {
        Map<String, Tool> tools = names(client.tools());
        examples()
                .forEach(
                        (name, arguments) -> {
                            JsonObject content = client.content(name, arguments);
                            var schema =
                                    SchemaRegistry.withDefaultDialect(
                                                    SpecificationVersion.DRAFT_2020_12)
                                            .getSchema(GSON.toJson(tools.get(name).outputSchema()));
                            assertEquals(
                                    List.of(),
                                    schema.validate(content.toString(), InputFormat.JSON),
                                    name);
                            assertEquals(content, client.content(name, arguments), name);
                        });
    }

    @Test
    void text_of_a_long_answer_does_not_repeat_all_of_it() {
        examples()
                .forEach(
                        (name, arguments) -> {
                            CallToolResult result = client.call(name, arguments);
                            int structured = AssistantClient.content(result).toString().length();
                            int text = AssistantClient.text(result).length();
                            assertTrue(
                                    structured <= SHORT || text < structured,
                                    name + " " + structured + " " + text);
                            assertTrue(structured < 40_000, name + " " + structured);
                        });
    }

    @Test
    void pages_follow_each_other_by_their_cursors() {
        var first = client.content("search_things", Map.of("query", "minister"));
        String cursor = first.get("nextCursor").getAsString();
        var next = client.content("search_things", Map.of("query", "minister", "cursor", cursor));
        assertEquals(20, results(first).size());
        assertNotEquals(results(first).get(0), results(next).get(0));
        assertEquals(first.get("total"), next.get("total"));
    }

    @Test
    void all_pages_have_all_rows_once() {
        var arguments = new HashMap<String, Object>(Map.of("question", "base-registers"));
        int rows = 0;
        int total;
        JsonObject page;
        do {
            page = client.content("ask_question", arguments);
            rows += page.getAsJsonArray("rows").size();
            total = page.get("total").getAsInt();
            if (page.has("nextCursor")) {
                arguments.put("cursor", page.get("nextCursor").getAsString());
            }
        } while (page.has("nextCursor"));
        assertEquals(total, rows);
    }

    @Test
    void cursor_of_another_call_is_refused() {
        String cursor =
                client.content("search_things", Map.of("query", "minister"))
                        .get("nextCursor")
                        .getAsString();
        for (String never : List.of("abcd", "%%%", cursor.replace('A', 'B'))) {
            assertTrue(
                    client.failure("search_things", Map.of("query", "minister", "cursor", never))
                            .contains("Repeat the call without 'cursor'"),
                    never);
        }
        assertTrue(
                client.failure("search_things", Map.of("query", "tax", "cursor", cursor))
                        .contains("other arguments"));
    }

    @Test
    void unknown_tool_and_argument_are_errors_of_the_protocol() {
        var tool = client.refusal("drop_tables", Map.of());
        assertEquals(INVALID_PARAMS, tool.getJsonRpcError().code());
        assertTrue(tool.getMessage().contains("search_things"), tool.getMessage());
        var argument = client.refusal("search_things", Map.of("words", "tax"));
        assertEquals(INVALID_PARAMS, argument.getJsonRpcError().code());
        assertTrue(argument.getMessage().contains("query, kind, topic"), argument.getMessage());
        assertEquals(
                INVALID_PARAMS,
                client.refusal("describe_thing", Map.of()).getJsonRpcError().code());
        assertEquals(
                INVALID_PARAMS,
                client.refusal("search_things", Map.of("query", 7)).getJsonRpcError().code());
    }

    @Test
    void wrong_value_is_an_error_of_the_tool_that_names_the_values() {
        assertTrue(client.failure("search_things", Map.of("kind", "bodies")).contains("act, body"));
        assertTrue(client.failure("search_things", Map.of("country", "xx")).contains("be, "));
        assertTrue(
                client.failure("compare_countries", Map.of("topic", "x", "countries", List.of()))
                        .contains("base-registers"));
        assertTrue(client.failure("what_changed", Map.of("country", "xx")).contains("be, "));
        assertTrue(
                client.failure("what_changed", Map.of("country", "be", "from", 1999))
                        .contains("be/2019"));
        assertTrue(client.failure("release_changes", Map.of("date", "x")).contains("2026-11-24"));
        assertTrue(
                client.failure("describe_thing", Map.of("iri", "eBox")).contains("search_things"));
        assertTrue(
                client.failure(
                                "ask_question",
                                Map.of(
                                        "question",
                                        "acts-by-year",
                                        "parameters",
                                        Map.of("year", "x")))
                        .contains("not an integer"));
    }

    @Test
    void syntax_error_has_line_and_column() {
        String fault = client.failure("run_sparql", Map.of("query", "SELECT *\n{ ?s ?p }"));
        assertTrue(fault.contains("line 2, column"), fault);
        assertTrue(fault.contains("expected"), fault);
    }

    @Test
    void cut_result_says_how_to_go_on() {
        var cut = client.content("run_sparql", Map.of("query", "SELECT * { ?s ?p ?o } LIMIT 30"));
        assertTrue(cut.get("isCut").getAsBoolean());
        assertEquals(30, cut.get("counted").getAsInt());
        assertTrue(cut.get("advice").getAsString().contains("OFFSET 20"));
        assertTrue(cut.get("advice").getAsString().contains("ORDER BY"));
        var whole = client.content("run_sparql", Map.of("query", "SELECT * { ?s ?p ?o } LIMIT 3"));
        assertFalse(whole.has("advice"));
    }

    @Test
    void query_of_every_form_has_rows() {
        var ask = client.content("run_sparql", Map.of("query", "ASK { ?s ?p ?o }"));
        assertTrue(ask.toString().contains("\"name\":\"true\""), ask.toString());
        var graph = client.content("run_sparql", Map.of("query", "DESCRIBE <" + ebox() + ">"));
        assertEquals("subject", graph.getAsJsonArray("columns").get(0).getAsString());
        assertTrue(client.failure("run_sparql", Map.of("query", "DROP ALL")).contains("read-only"));
        assertTrue(
                client.failure(
                                "run_sparql",
                                Map.of("query", "SELECT * { SERVICE <http://a.example/> { } }"))
                        .contains("SERVICE"));
    }

    @Test
    void answers_are_of_the_selection() {
        var newest =
                client.content(
                        "describe_thing", Map.of("iri", ebox(), "country", "be", "edition", 2023));
        var source = newest.getAsJsonArray("sources").toString();
        assertTrue(source.contains("\"edition\":2023,\"status\":\"drafted\""), source);
        assertFalse(source.contains("\"edition\":2019"), source);
        assertTrue(
                client.failure("search_things", Map.of("status", "drafted")).contains("reviewed"));
    }

    private static JsonArray results(JsonObject content) {
        return content.getAsJsonArray("results");
    }
}
