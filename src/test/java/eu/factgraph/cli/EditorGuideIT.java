package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Command;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for editors in the README take a country from nothing to served. */
class EditorGuideIT {

    private static final Pattern SCRIPT = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("(?m)^(factgraph|cat|curl) ");
    private static final String STOP_SERVER = "set -e\ntrap 'kill $(jobs -p)' EXIT\n";

    @TempDir Path folder;

    @Test
    void ten_commands_take_a_country_from_nothing_to_served() throws Exception {
        var script = SCRIPT.matcher(Files.readString(Path.of("README.md")));
        assertTrue(script.find());
        String commands = script.group(1);
        assertEquals(10, COMMAND.matcher(commands).results().count());
        var outcome = run(commands.replace("3031", String.valueOf(freePort())));
        assertEquals(0, outcome.code(), outcome.out() + outcome.err());
        for (String expected :
                List.of(
                        ": 0 violations, 0 warnings",
                        "\"Riigi Infosüsteemi Amet\"@et",
                        "coordinating the state's information systems")) {
            assertTrue(outcome.out().contains(expected), outcome.out() + outcome.err());
        }
        assertTrue(Files.exists(folder.resolve("factsheets/ee/2020/governance.ttl")));
        assertTrue(Files.isDirectory(folder.resolve("factsheets/history")));
    }

    private Command.Outcome run(String commands) throws IOException, InterruptedException {
        Path program = Files.createDirectory(folder.resolve("bin")).resolve("factgraph");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path jar = Path.of(System.getProperty("factgraph.jar")).toAbsolutePath();
        Files.writeString(program, "#!/bin/sh\nexec %s -jar %s \"$@\"\n".formatted(java, jar));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        String path = program.getParent() + ":" + System.getenv("PATH");
        String script = STOP_SERVER + "cd " + folder + "\n" + commands;
        return new Command(Map.of("PATH", path), List.of("bash", "-c", script)).run();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
