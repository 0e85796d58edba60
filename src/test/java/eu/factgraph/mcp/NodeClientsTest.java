package eu.factgraph.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eu.factgraph.Command;
import eu.factgraph.Reference;
import eu.factgraph.cli.Main;
import eu.factgraph.http.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that run on Node.js: the TypeScript SDK and the conformance suite of the protocol. */
class NodeClientsTest {

    private static final Path TOOLS = Path.of("target/tools/mcp");
    private static final Path SDK = TOOLS.resolve("node_modules/@modelcontextprotocol/sdk");

    /** The suite needs Node.js 22. */
    private static final Path NODE = TOOLS.resolve("node_modules/node/bin/node");

    private static final Path CONFORMANCE =
            TOOLS.resolve("node_modules/@modelcontextprotocol/conformance/dist/index.js");

    /**
     * Scenarios that call tools, resources or prompts with names of the suite, or need what a
     * server without sessions and streams does not offer: logging, completion, sampling,
     * elicitation, progress, resources, prompts, and streams.
     */
    private static final Set<String> EXCLUDED =
            Set.of(
                    "logging-set-level",
                    "completion-complete",
                    "tools-call-simple-text",
                    "tools-call-image",
                    "tools-call-audio",
                    "tools-call-embedded-resource",
                    "tools-call-mixed-content",
                    "tools-call-with-logging",
                    "tools-call-error",
                    "tools-call-with-progress",
                    "tools-call-sampling",
                    "tools-call-elicitation",
                    "json-schema-2020-12",
                    "elicitation-sep1034-defaults",
                    "server-sse-polling",
                    "server-sse-multiple-streams",
                    "elicitation-sep1330-enums",
                    "resources-list",
                    "resources-read-text",
                    "resources-read-binary",
                    "resources-templates-read",
                    "resources-subscribe",
                    "resources-unsubscribe",
                    "prompts-list",
                    "prompts-get-simple",
                    "prompts-get-with-args",
                    "prompts-get-embedded-resource",
                    "prompts-get-with-image");

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @BeforeAll
    static void awaitSearch() {
        AssistantClient.awaitSearch(server);
    }

    @Test
    void client_of_the_typescript_sdk_calls_every_tool_over_http()
            throws IOException, InterruptedException {
        check(client("http", server.url + "mcp"));
    }

    @Test
    void client_of_the_typescript_sdk_calls_every_tool_over_stdio()
            throws IOException, InterruptedException {
        check(
                client(
                        "stdio",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "mcp"));
    }

    private static JsonObject client(String... arguments) throws IOException, InterruptedException {
        if (!Files.isDirectory(SDK)) {
            Reference.missing(
                    "no MCP client in target/tools/mcp; install @modelcontextprotocol/sdk there");
        }
        String[] command =
                Stream.concat(
                                Stream.of(
                                        "node",
                                        "src/test/resources/mcp/client.mjs",
                                        TOOLS.toString()),
                                Arrays.stream(arguments))
                        .toArray(String[]::new);
        return JsonParser.parseString(Reference.run(command)).getAsJsonObject();
    }

    private static void check(JsonObject outcome) {
        var tools =
                outcome.getAsJsonArray("tools").asList().stream()
                        .map(JsonElement::getAsString)
                        .collect(Collectors.toSet());
        JsonObject answers = outcome.getAsJsonObject("answers");
        assertEquals(tools, answers.keySet());
        answers.asMap().forEach((tool, number) -> assertTrue(number.getAsInt() > 0, tool));
        assertEquals(20, outcome.get("nextPage").getAsInt());
        assertTrue(outcome.get("isError").getAsBoolean());
        assertEquals(-32_602, outcome.get("refused").getAsInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"server-initialize", "ping", "tools-list", "dns-rebinding-protection"})
    void scenario_of_the_conformance_suite_passes(String scenario)
            throws IOException, InterruptedException {
        String report = conformance("server", "--url", server.url + "mcp", "--scenario", scenario);
        assertTrue(report.contains("0 failed, 0 warnings"), report);
    }

    @Test
    void other_scenarios_are_known_not_to_apply() throws IOException, InterruptedException {
        var listed =
                conformance("list", "--server")
                        .lines()
                        .filter(line -> line.startsWith("  - "))
                        .map(line -> line.substring(4).split(" ")[0])
                        .collect(Collectors.toCollection(TreeSet::new));
        var known = new TreeSet<>(EXCLUDED);
        known.addAll(
                List.of("server-initialize", "ping", "tools-list", "dns-rebinding-protection"));
        assertEquals(known, listed);
    }

    private static String conformance(String... arguments)
            throws IOException, InterruptedException {
        if (!Files.isExecutable(NODE) || !Files.exists(CONFORMANCE)) {
            Reference.missing(
                    "no conformance suite in target/tools/mcp; install @modelcontextprotocol/conformance@0.1.16 and node@22 there");
        }
        String[] command =
                Stream.concat(
                                Stream.of(
                                        NODE.toAbsolutePath().toString(),
                                        CONFORMANCE.toAbsolutePath().toString()),
                                Arrays.stream(arguments))
                        .toArray(String[]::new);
        Command.Outcome outcome = Command.of(command).run();
        assertEquals(0, outcome.code(), outcome.out() + outcome.err());
        return outcome.out();
    }
}
