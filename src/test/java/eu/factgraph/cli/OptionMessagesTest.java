package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages about invalid option values. */
class OptionMessagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export cpov --release 2026-13-01",
                "export cpov --release yesterday",
                "release --date 2026-02-30",
                "release --date 1.2.2026",
                "serve --port abc",
                "serve --port 99999999999",
                "serve --admin-port x",
                "serve --base nonsense"
            })
    void invalid_value_is_reported_without_class_names(String line) {
        var bytes = new ByteArrayOutputStream();
        var err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertEquals(Main.INVALID_INPUT, Main.run(err, err, line.split(" ")));
        String message = bytes.toString(StandardCharsets.UTF_8);
        String value = line.substring(line.lastIndexOf(' ') + 1);
        assertTrue(message.contains(value), message);
        assertFalse(
                message.matches("(?s).*\\b(java|picocli|org)\\.\\w+\\..*|.*Exception.*"), message);
    }
}
