package eu.factgraph;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs to its end as a process.
 *
 * @param environment variables beside those that this process has
 */
public record Command(Map<String, String> environment, List<String> words) {

    // an answer that never comes, not one that is slow on a busy machine
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What it wrote to stdout and to stderr: a warning on stderr is no part of its output. */
    public record Outcome(int code, String out, String err) {}

    public static Command of(String... words) {
        return new Command(Map.of(), List.of(words));
    }

    /** Its stdout; it has to exit with 0. */
    public String output() throws IOException, InterruptedException {
        Outcome outcome = run();
        if (outcome.code() != 0) {
            fail(described("exits with " + outcome.code(), outcome.out(), outcome.err()));
        }
        return outcome.out();
    }

    public Outcome run() throws IOException, InterruptedException {
        return run(PATIENCE);
    }

    Outcome run(Duration patience) throws IOException, InterruptedException {
        // files, for a pipe that nobody reads would stop the program
        Path out = Files.createTempFile("factgraph", ".out");
        Path err = Files.createTempFile("factgraph", ".err");
        try {
            int code = exitCode(started(out, err), patience);
            if (code < 0) {
                fail(
                        described(
                                "did not end within " + patience.toSeconds() + " s",
                                Files.readString(out),
                                Files.readString(err)));
            }
            return new Outcome(code, Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private Process started(Path out, Path err) throws IOException {
        var process =
                new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
        process.environment().putAll(environment);
        var started = process.start();
        started.getOutputStream().close();
        return started;
    }

    /** Negative if it had to be stopped, with all that it had started. */
    private static int exitCode(Process process, Duration patience) throws InterruptedException {
        if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return process.exitValue();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        return -1;
    }

    private String described(String what, String out, String err) {
        return String.join(" ", words) + " " + what + "\nstderr: " + err + "\nstdout: " + out;
    }
}
