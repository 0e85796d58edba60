package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Progress between two reports a few seconds apart. */
class ProgressLineTest {

    @Test
    void last_graph_is_always_reported_and_those_shortly_before_are_not() {
        var bytes = new ByteArrayOutputStream();
        var line = new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        line.accept(1, 3);
        line.accept(2, 3);
        line.accept(3, 3);
        assertEquals("3 of 3 graphs", bytes.toString(StandardCharsets.UTF_8).strip());
    }
}
