package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The options that {@code bin/factgraph} gives to Java, which here is a script that prints them.
 */
class LauncherTest {

    private static final String OLD = "17.0.15+6";
    private static final String NEW = "25.0.3+9-LTS";

    @TempDir Path folder;

    private Path installed;
    private Path launcher;
    private Path jar;

    @BeforeEach
    void install() throws Exception {
        installed = Files.createDirectory(folder.resolve("a folder"));
        launcher = Files.copy(Path.of("bin/factgraph"), installed.resolve("factgraph"));
        jar = Files.writeString(installed.resolve("factgraph.jar"), "jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
    }

    @Test
    void arguments_and_options_keep_their_spaces() throws Exception {
        List<String> printed = run(OLD, launcher, "query", "-e", "ASK { }", "*");
        assertEquals(
                List.of("-jar", jar.toString(), "query", "-e", "ASK { }", "*"),
                printed.subList(printed.indexOf("-jar"), printed.size()));
        assertTrue(printed.contains("-XX:TieredStopAtLevel=1"), printed.toString());
        assertTrue(printed.contains("-XX:ArchiveClassesAtExit=" + archive("", OLD, "jsa")));
        assertTrue(printed.containsAll(List.of("-XX:+UseSerialGC", "-Xms32m")));
    }

    @Test
    void symlink_runs_the_jar_beside_its_target() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), launcher);
        assertEquals(run(OLD, launcher, "serve"), run(OLD, link, "serve"));
    }

    @Test
    void serve_uses_the_archive_of_its_version_of_java() throws Exception {
        Files.createFile(archive("-serve", OLD, "jsa"));
        Files.createFile(archive("", NEW, "aot"));
        assertTrue(
                run(OLD, launcher)
                        .contains("-XX:SharedArchiveFile=" + archive("-serve", OLD, "jsa")));
        assertTrue(run(NEW, launcher).contains("-XX:AOTCache=" + archive("", NEW, "aot")));
        assertTrue(run(NEW, launcher, "query").contains("-XX:AOTCache=" + archive("", NEW, "aot")));
        assertTrue(
                run("21.0.1", launcher)
                        .contains(
                                "-XX:ArchiveClassesAtExit=" + archive("-serve", "21.0.1", "jsa")));
    }

    @Test
    void no_cache_on_java_25_is_written_by_other_commands() throws Exception {
        assertFalse(run(NEW, launcher).toString().contains("AOTCache"));
    }

    @Test
    void archive_older_than_the_jar_is_not_used() throws Exception {
        Path archive = Files.createFile(archive("-serve", OLD, "jsa"));
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        assertTrue(run(OLD, launcher).contains("-XX:ArchiveClassesAtExit=" + archive));
    }

    @Test
    void archive_is_replaced_when_the_training_run_succeeds() throws Exception {
        Path archive = Files.writeString(archive("", NEW, "aot"), "old");
        assertEquals(1, launched(NEW, Map.of("CODE", "1"), launcher, "archive").code());
        assertEquals("old", Files.readString(archive));
        List<String> printed = run(NEW, launcher, "archive");
        assertEquals("eu.factgraph.cli.TrainingRun", printed.get(printed.size() - 1));
        assertEquals("", Files.readString(archive));
        try (var files = Files.list(installed)) {
            assertEquals(Set.of(launcher, jar, archive), Set.copyOf(files.toList()));
        }
    }

    @Test
    void collector_or_heap_of_the_environment_is_kept() throws Exception {
        for (String option : List.of("-XX:+UseG1GC", "-Xms1g")) {
            var outcome = launched(OLD, Map.of("JAVA_TOOL_OPTIONS", option), launcher, "serve");
            assertFalse(outcome.out().contains("-XX:+UseSerialGC"), outcome.out());
        }
        var outcome = launched(OLD, Map.of("JAVA_TOOL_OPTIONS", "-Xmx512m"), launcher, "serve");
        assertTrue(outcome.out().contains("-XX:+UseSerialGC"), outcome.out());
    }

    @Test
    void java_without_a_version_shares_classes() throws Exception {
        Path java = java(OLD);
        Files.delete(java.resolve("release"));
        var outcome =
                new Command(Map.of("JAVA_HOME", java.toString()), List.of(launcher + "")).run();
        assertTrue(outcome.out().contains("/factgraph-serve.jsa"), outcome.out());
    }

    private Path archive(String kind, String version, String suffix) {
        return installed.resolve("factgraph%s-%s.%s".formatted(kind, version, suffix));
    }

    private List<String> run(String version, Path started, String... arguments) throws Exception {
        var outcome = launched(version, Map.of(), started, arguments);
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals("", outcome.err());
        return outcome.out().lines().toList();
    }

    private Command.Outcome launched(
            String version, Map<String, String> environment, Path started, String... arguments)
            throws Exception {
        var all = new HashMap<>(environment);
        all.put("JAVA_HOME", java(version).toString());
        var command = new ArrayList<>(List.of(started.toString()));
        command.addAll(List.of(arguments));
        return new Command(all, command).run();
    }

    /** The home of a Java that prints its arguments, and writes an empty archive. */
    private Path java(String version) throws Exception {
        Path home = Files.createDirectories(folder.resolve("java " + version));
        Files.writeString(home.resolve("release"), "JAVA_RUNTIME_VERSION=\"" + version + "\"\n");
        Path program = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(
                program,
                """
                #!/bin/sh
                for argument; do
                    echo "$argument"
                    case $argument in -XX:AOTCacheOutput=*) : > "${argument#*=}" ;; esac
                done
                exit ${CODE:-0}
                """);
        assertTrue(program.toFile().setExecutable(true));
        return home;
    }
}
