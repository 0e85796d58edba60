package eu.factgraph.files.cache;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What is logged until it is closed. */
final class RecordedLog implements AutoCloseable {

    private final PrintStream standard = System.err;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    RecordedLog() {
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() {
        System.setErr(standard);
    }
}
