package eu.factgraph.http.client;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eu.factgraph.Reference;
import eu.factgraph.http.TestServer;
import eu.factgraph.http.endpoint.OpenApiDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The client that openapi-generator generates works without changes. */
class GeneratedClientTest {

    private static final Path TOOLS = Path.of("target/tools/openapi");
    private static final Path GENERATOR = TOOLS.resolve("openapi-generator-cli-7.17.0.jar");
    private static final Path MODULES = TOOLS.resolve("node_modules");
    private static final Path COMPILER = MODULES.resolve(".bin/tsc");

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @BeforeEach
    void requireTools() {
        if (!Files.exists(GENERATOR)
                || !Files.isExecutable(COMPILER)
                || !Files.isDirectory(MODULES.resolve("ajv"))) {
            Reference.missing(
                    "no openapi-generator-cli, typescript and ajv in " + TOOLS + "; see .ci/run");
        }
    }

    @Test
    void generator_reports_no_validation_issues(@TempDir Path folder)
            throws IOException, InterruptedException {
        assertEquals(
                List.of("No validation issues detected."),
                generator("validate", "--recommend", "-i", description(folder).toString())
                        .lines()
                        .skip(1)
                        .toList());
    }

    @Test
    void typescript_client_operation_returns_the_declared_type(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path description = description(folder);
        Path source = folder.resolve("source");
        Path compiled = folder.resolve("compiled");
        generator(
                "generate",
                "-i",
                description.toString(),
                "-g",
                "typescript-fetch",
                "-o",
                source.toString());
        Reference.run(
                COMPILER.toString(),
                "--strict",
                "--target",
                "es2022",
                "--module",
                "commonjs",
                "--lib",
                "es2022,dom",
                "--outDir",
                compiled.toString(),
                source.resolve("index.ts").toString());
        List<String> calls =
                Reference.run(
                                "node",
                                "src/test/resources/clients/operations.js",
                                server.url + OpenApiDocument.PATH,
                                compiled.toString(),
                                MODULES.toString())
                        .lines()
                        .toList();
        assertEquals(List.of(), calls.stream().filter(line -> !line.startsWith("ok ")).toList());
        assertEquals(
                operations(description),
                calls.stream()
                        .map(line -> line.split(" ")[1])
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Path description(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve(OpenApiDocument.PATH), text(server.get(OpenApiDocument.PATH)));
    }

    private static TreeSet<String> operations(Path description) throws IOException {
        JsonObject paths =
                JsonParser.parseString(Files.readString(description))
                        .getAsJsonObject()
                        .getAsJsonObject("paths");
        return paths.asMap().values().stream()
                .flatMap(path -> path.getAsJsonObject().asMap().values().stream())
                .map(operation -> operation.getAsJsonObject().get("operationId").getAsString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String generator(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", GENERATOR.toString()));
        command.addAll(List.of(arguments));
        return Reference.run(command.toArray(String[]::new));
    }
}
