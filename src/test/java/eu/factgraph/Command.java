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
 * Runs a program as a process until it ends.
 *
 * @param environment variables in addition to those of this process
 */
public record Command(Map<String, String> environment, List<String> arguments) {

    // long enough for a busy machine
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    /** Exit code, standard output and standard error. */
    public record Outcome(int code, String out, String err) {}

    public static Command of(String... arguments) {
        return new Command(Map.of(), List.of(arguments));
    }

    /** The standard output of a run that exits with 0. */
    public String output() throws IOException, InterruptedException {
        Outcome outcome = run();
        if (outcome.code() != 0) {
            fail(describe("exits with " + outcome.code(), outcome.out(), outcome.err()));
        }
        return outcome.out();
    }

    public Outcome run() throws IOException, InterruptedException {
        return run(TIMEOUT);
    }

    Outcome run(Duration timeout) throws IOException, InterruptedException {
        // files, because a pipe that is not read would block the program
        Path out = Files.createTempFile("factgraph", ".out");
        Path err = Files.createTempFile("factgraph", ".err");
        try {
            int code = exitCode(started(out, err), timeout);
            if (code < 0) {
                fail(
                        describe(
                                "did not end within " + timeout.toSeconds() + " s",
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
                new ProcessBuilder(arguments)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        process.environment().putAll(environment);
        var started = process.start();
        started.getOutputStream().close();
        return started;
    }

    /** Negative if the process and its descendants had to be stopped. */
    private static int exitCode(Process process, Duration timeout) throws InterruptedException {
        if (process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            return process.exitValue();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        return -1;
    }

    private String describe(String what, String out, String err) {
        return String.join(" ", arguments) + " " + what + "\nstderr: " + err + "\nstdout: " + out;
    }
}
