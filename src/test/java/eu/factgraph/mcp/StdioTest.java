package eu.factgraph.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import eu.factgraph.Fixture;
import eu.factgraph.cli.Main;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code factgraph mcp} as a process. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StdioTest {

    private static final String PING = "{\"jsonrpc\": \"2.0\", \"id\": %s, \"method\": \"ping\"}\n";

    private static List<String> command() {
        return new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "mcp"));
    }

    @Test
    void client_of_the_sdk_calls_a_tool_of_the_built_in_data() {
        List<String> command = command();
        var parameters =
                ServerParameters.builder(command.get(0))
                        .args(command.subList(1, command.size()))
                        .build();
        var transport = new StdioClientTransport(parameters, McpJsonDefaults.getMapper());
        try (var client = new AssistantClient(transport)) {
            assertEquals("2025-11-25", client.server.protocolVersion());
            var found = client.content("search_things", Map.of("query", "eBox"));
            assertTrue(found.toString().contains("https://w3id.org/factgraph/id/be/system/ebox"));
        }
    }

    @Test
    void standard_output_has_the_protocol_only_and_the_end_of_input_ends_it()
            throws IOException, InterruptedException {
        var command = command();
        command.addAll(List.of("--data", Fixture.DATA.toString()));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var in = process.getOutputStream()) {
            in.write((PING.formatted(1) + "\n[]\nno json\n" + PING.formatted("\"b\"")).getBytes());
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue());
        List<String> lines = out.lines().toList();
        assertEquals(4, lines.size(), out);
        lines.forEach(line -> assertTrue(JsonParser.parseString(line).isJsonObject(), line));
        assertTrue(out.contains("-32600") && out.contains("-32700"), out);
        assertTrue(lines.stream().anyMatch(line -> line.contains("\"id\":\"b\"")), out);
    }
}
