package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Command;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/factgraph} next to a jar, with and without its class archive. */
class LauncherIT {

    private static final List<String> QUERY =
            List.of("query", "--question", "base-registers", "--format", "csv");

    @TempDir Path folder;

    private JarProcess jar;
    private Path launcher;
    private Path copy;
    private Path archive;

    @BeforeEach
    void install() throws Exception {
        jar = new JarProcess(folder);
        launcher = Files.copy(Path.of("bin/factgraph"), folder.resolve("factgraph"));
        copy =
                Files.copy(
                        Path.of(System.getProperty("factgraph.jar")),
                        folder.resolve("factgraph.jar"));
        archive = archive("factgraph-");
    }

    @Test
    void training_run_gets_all_responses() throws Exception {
        var outcome = launched(List.of("archive"));
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals(launched(QUERY), jar.run(QUERY.toArray(String[]::new)), "with the archive");
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_24)
    void first_and_later_runs_have_the_output_of_the_jar() throws Exception {
        var expected = jar.run(QUERY.toArray(String[]::new));
        assertEquals(0, expected.code(), expected.err());
        assertEquals(expected, launched(QUERY));
        assertTrue(Files.size(archive) > 0);
        FileTime created = Files.getLastModifiedTime(archive);
        assertEquals(expected, launched(QUERY));
        assertEquals(created, Files.getLastModifiedTime(archive));
        assertEquals(jar.run("export", "none").code(), launched(List.of("export", "none")).code());
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_24)
    void archive_that_does_not_match_is_ignored_silently() throws Exception {
        var expected = jar.run(QUERY.toArray(String[]::new));
        Files.writeString(archive, "no archive");
        Files.setLastModifiedTime(archive, later());
        assertEquals(expected, launched(QUERY));
        Files.delete(archive);
        launched(QUERY);
        Files.setLastModifiedTime(copy, later());
        assertEquals(expected, launched(QUERY));
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_24)
    void no_command_serves() throws Exception {
        var process =
                new ProcessBuilder(launcher.toString(), "--port", "0")
                        .redirectErrorStream(true)
                        .start();
        try (BufferedReader output = process.inputReader()) {
            assertEquals("Data: built in", output.readLine());
            assertTrue(output.readLine().startsWith("Loaded "));
            assertTrue(output.readLine().startsWith("Listening on "));
        } finally {
            process.destroy();
            process.waitFor();
        }
        assertTrue(Files.size(archive("factgraph-serve-")) > 0);
        assertFalse(Files.exists(archive));
    }

    @Test
    void no_jar_exits_2_with_the_build_command() throws Exception {
        Files.delete(copy);
        var outcome = launched(QUERY);
        assertEquals(2, outcome.code());
        assertTrue(outcome.err().contains("mvn -q package"), outcome.err());
    }

    private Path archive(String name) {
        return folder.resolve(name + System.getProperty("java.runtime.version") + ".jsa");
    }

    private FileTime later() throws Exception {
        return FileTime.from(
                Files.getLastModifiedTime(copy).toInstant().plus(Duration.ofMinutes(1)));
    }

    private Command.Outcome launched(List<String> arguments) throws Exception {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        return new Command(Map.of("JAVA_HOME", System.getProperty("java.home")), command).run();
    }
}
