package eu.factgraph;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files and tools from outside the repository. A test that lacks one is skipped, or fails if {@code
 * factgraph.complete} is set.
 */
public final class Reference {

    private Reference() {}

    /** A file or folder of the reference material. */
    public static Path path(String name) {
        Path path = Path.of(System.getProperty("factgraph.reference", "../shared"), name);
        if (!Files.exists(path)) {
            missing("no " + name + " in the reference folder; give it with -Dfactgraph.reference");
        }
        return path;
    }

    /** Runs a tool and returns its standard output. */
    public static String run(String... command) throws IOException, InterruptedException {
        return Command.of(command).output();
    }

    public static void missing(String reason) {
        if (Boolean.getBoolean("factgraph.complete")) {
            fail(reason);
        }
        abort(reason);
    }
}
