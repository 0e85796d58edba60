package eu.factgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandTest {

    @Test
    void output_of_a_program_with_warnings_is_stdout_only()
            throws IOException, InterruptedException {
        assertEquals("rows\n", Command.of("sh", "-c", "echo warning >&2; echo rows").output());
    }

    @Test
    void output_of_a_failing_program_is_a_failure_with_stderr() {
        var failure =
                assertThrows(
                        AssertionError.class,
                        () -> Command.of("sh", "-c", "echo rows; echo why >&2; exit 3").output());
        assertTrue(failure.getMessage().contains("exits with 3"), failure::getMessage);
        assertTrue(failure.getMessage().contains("stderr: why"), failure::getMessage);
        assertTrue(failure.getMessage().contains("stdout: rows"), failure::getMessage);
    }

    @Test
    void run_returns_code_stdout_and_stderr() throws IOException, InterruptedException {
        assertEquals(
                new Command.Outcome(3, "value", "why\n"),
                new Command(
                                Map.of("NAME", "value"),
                                List.of("sh", "-c", "printf $NAME; echo why >&2; exit 3"))
                        .run());
    }

    @Test
    void program_that_never_ends_is_stopped_and_its_output_reported() {
        var failure =
                assertThrows(
                        AssertionError.class,
                        () ->
                                Command.of("sh", "-c", "echo stuck >&2; sleep 3600; true")
                                        .run(Duration.ofSeconds(1)));
        assertTrue(failure.getMessage().contains("did not end within 1 s"), failure::getMessage);
        assertTrue(failure.getMessage().contains("stderr: stuck"), failure::getMessage);
    }

    @Test
    void stdin_is_empty() throws IOException, InterruptedException {
        assertEquals("", Command.of("cat").output());
    }
}
