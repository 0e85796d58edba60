package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Command;
import eu.factgraph.publishing.Credentials;
import eu.factgraph.publishing.DeviatingEngine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code factgraph publish} as a process that logs whatever libraries log. */
class PublishLogTest {

    private static final String SECRET = "0815-secret";
    private static final String ENCODED =
            Base64.getEncoder()
                    .encodeToString(("editor:" + SECRET).getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @CsvSource({"Bearer, FACTGRAPH_GSP_TOKEN", "Basic, FACTGRAPH_GSP_PASSWORD"})
    void credentials_are_in_no_log_at_any_level(String scheme, String variable) throws Exception {
        Map<String, String> environment =
                variable.equals(Credentials.TOKEN)
                        ? Map.of(variable, SECRET)
                        : Map.of(Credentials.USER, "editor", variable, SECRET);
        try (var engine = new DeviatingEngine()) {
            engine.deviate(
                    (exchange, request) -> {
                        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"r\"");
                        DeviatingEngine.send(exchange, 401, "text/plain", new byte[0]);
                        return true;
                    });
            var outcome = new Command(environment, line(engine)).run();
            assertEquals(Main.INVALID_INPUT, outcome.code(), outcome.err());
            String sent = scheme.equals("Basic") ? ENCODED : SECRET;
            assertTrue(engine.headers().contains("Authorization: " + scheme + " " + sent));
            String output = outcome.out() + outcome.err();
            assertTrue(output.contains("DEBUG"), output);
            assertFalse(output.contains(SECRET) || output.contains(ENCODED), output);
        }
    }

    private static List<String> line(DeviatingEngine engine) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=debug",
                "-Dorg.slf4j.simpleLogger.log.org.apache.jena.http.HTTP=debug",
                "-cp",
                System.getProperty("java.class.path"),
                "eu.factgraph.cli.Main",
                "publish",
                "--gsp",
                engine.address() + "/store",
                "--query",
                engine.address() + "/query");
    }
}
