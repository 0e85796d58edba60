package eu.factgraph.mcp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import eu.factgraph.http.TestServer;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The client of the Java SDK, connected to a server. */
final class AssistantClient implements AutoCloseable {

    private static final Gson GSON =
            new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE).create();

    private static final TypeToken<Map<String, Object>> OBJECT = new TypeToken<>() {};

    /** The process of a server reads its data first. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final McpSyncClient client;
    final InitializeResult server;

    AssistantClient(McpClientTransport transport) {
        client =
                McpClient.sync(transport)
                        .requestTimeout(PATIENCE)
                        .initializationTimeout(PATIENCE)
                        .build();
        server = client.initialize();
    }

    /** Connected to a server, once it can search. */
    static AssistantClient over(TestServer server) {
        awaitSearch(server);
        return new AssistantClient(
                HttpClientStreamableHttpTransport.builder(server.url).endpoint("/mcp").build());
    }

    /** The index is made while the server already answers. */
    static void awaitSearch(TestServer server) {
        while (server.get("search?q=eid").statusCode() == 503) {
            Thread.onSpinWait();
        }
    }

    List<Tool> tools() {
        return client.listTools().tools();
    }

    CallToolResult call(String tool, JsonObject arguments) {
        return call(tool, GSON.fromJson(arguments.toString(), OBJECT));
    }

    CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    }

    /** The structured content of a call that succeeds. */
    JsonObject content(String tool, JsonObject arguments) {
        CallToolResult result = call(tool, arguments);
        assertFalse(result.isError(), () -> tool + arguments + ": " + text(result));
        return content(result);
    }

    JsonObject content(String tool, Map<String, Object> arguments) {
        return content(tool, GSON.toJsonTree(arguments).getAsJsonObject());
    }

    static JsonObject content(CallToolResult result) {
        JsonElement content = GSON.toJsonTree(result.structuredContent());
        return content.getAsJsonObject();
    }

    static String text(CallToolResult result) {
        return ((TextContent) result.content().get(0)).text();
    }

    /** The text of a call that fails in the tool. */
    String failure(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertTrue(result.isError(), () -> tool + arguments);
        return text(result);
    }

    /** The error of a call that the protocol refuses. */
    McpError refusal(String tool, Map<String, Object> arguments) {
        return assertThrows(McpError.class, () -> call(tool, arguments));
    }

    @Override
    public void close() {
        client.close();
    }
}
