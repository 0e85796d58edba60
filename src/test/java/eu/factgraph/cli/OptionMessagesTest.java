package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An option that cannot be used is refused in plain words. */
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
    void case_27_a_value_of_the_wrong_kind_is_refused_without_the_name_of_a_class(String line) {
        var words = new ByteArrayOutputStream();
        var err = new PrintStream(words, true, StandardCharsets.UTF_8);
        assertEquals(Main.UNUSABLE, Main.run(err, err, line.split(" ")));
        String told = words.toString(StandardCharsets.UTF_8);
        String value = line.substring(line.lastIndexOf(' ') + 1);
        assertTrue(told.contains(value), told);
        assertFalse(told.matches("(?s).*\\b(java|picocli|org)\\.\\w+\\..*|.*Exception.*"), told);
    }
}
