package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Fixture;
import eu.factgraph.publishing.DeviatingEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code factgraph publish} to an engine on the loopback interface. */
class PublishCommandTest {

    private static final String GRAPHS = "https://data.example/graph/";

    private DeviatingEngine engine;

    @BeforeEach
    void start() throws IOException {
        engine = new DeviatingEngine();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "--query http://127.0.0.1/q, --gsp",
        "--gsp http://127.0.0.1/g --query http://127.0.0.1/q --check --dry-run, mutually exclusive",
        "--gsp http://127.0.0.1/g --query http://127.0.0.1/q --timeout 0, at least 1 second",
        "--gsp http://127.0.0.1/g --query http://127.0.0.1/q --credentials none, cannot be read",
        "--gsp http://a:b@127.0.0.1/g --query http://127.0.0.1/q, must not contain a user",
        "--gsp http://127.0.0.1:1/g --query http://127.0.0.1:1/q, cannot be reached"
    })
    void wrong_options_exit_2_with_a_correction(String options, String message) {
        var err = new ByteArrayOutputStream();
        assertEquals(Main.INVALID_INPUT, run(err, options.split(" ")));
        String text = err.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains(message), text);
        assertFalse(text.contains("a:b@"), text);
    }

    @Test
    void dry_run_writes_nothing() {
        assertEquals(Main.DONE, publish("--dry-run"));
        assertFalse(engine.requests().isEmpty());
        assertTrue(engine.requests().stream().allMatch("SELECT"::equals));
    }

    @Test
    void what_is_published_passes_the_check_until_it_changes() {
        assertEquals(Main.DONE, publish());
        assertEquals(510, engine.graph("https://data.example/def").size());
        assertFalse(engine.graph(GRAPHS + "publication").isEmpty());
        assertTrue(engine.graph(GRAPHS + "publication/running").isEmpty());
        assertEquals(Main.DONE, publish("--check"));
        engine.replace(GRAPHS + "be/2019", GraphFactory.createDefaultGraph());
        assertEquals(Main.VIOLATIONS, publish("--check"));
    }

    @Test
    void running_publication_is_noticed_before_the_data_is_read() {
        engine.deviate(
                (exchange, request) -> {
                    if (request.equals("SELECT")) {
                        String rows = "run,started\n7e0c3e0a,2027-01-31T00:00:00Z\n";
                        DeviatingEngine.send(
                                exchange, 200, "text/csv", rows.getBytes(StandardCharsets.UTF_8));
                        return true;
                    }
                    return false;
                });
        var err = new ByteArrayOutputStream();
        assertEquals(Main.INVALID_INPUT, run(err, addresses()));
        String text = err.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("since 2027-01-31T00:00:00Z"), text);
        assertEquals(List.of("SELECT"), engine.requests());
    }

    private String[] addresses() {
        return new String[] {
            "--gsp", engine.address() + "/store", "--query", engine.address() + "/query"
        };
    }

    private int publish(String... options) {
        var line = new ArrayList<>(List.of(addresses()));
        line.addAll(List.of("--data", Fixture.DATA.toString(), "--base", "https://data.example/"));
        line.addAll(List.of(options));
        return run(new ByteArrayOutputStream(), line.toArray(String[]::new));
    }

    private static int run(ByteArrayOutputStream err, String... options) {
        var line = new ArrayList<>(List.of("publish"));
        line.addAll(List.of(options));
        var printed = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Main.run(printed, printed, line.toArray(String[]::new));
    }
}
