package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.factgraph.Command;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every documented command line of factgraph and curl exits with 0 and prints something. */
class DocumentedCommandsIT {

    /** {@link EditorGuideIT} runs it as a whole. */
    private static final Pattern SCRIPT = Pattern.compile("```sh\n.*?```", Pattern.DOTALL);

    private static final String JAR = System.getProperty("factgraph.jar");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void commands_of_factgraph_run() throws IOException, InterruptedException {
        for (String line : lines("java -jar target/factgraph.jar")) {
            String command = line.replace("java -jar target/factgraph.jar", JAVA + " -jar " + JAR);
            assertPrints(line, command);
        }
    }

    @Test
    void commands_of_curl_run_against_a_server() throws IOException, InterruptedException {
        int port = freePort();
        Process server =
                new ProcessBuilder(JAVA, "-jar", JAR, "serve", "--port", String.valueOf(port))
                        .redirectErrorStream(true)
                        .start();
        try {
            awaitListening(server);
            for (String line : lines("curl ")) {
                String command =
                        line.replace("curl ", "curl -sf ")
                                .replace("localhost:3030", "localhost:" + port);
                assertPrints(line, command);
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static void assertPrints(String line, String command)
            throws IOException, InterruptedException {
        var outcome = Command.of("bash", "-c", command).run();
        assertEquals(0, outcome.code(), () -> line + "\n" + outcome.err());
        assertFalse(outcome.out().isBlank() && outcome.err().isBlank(), line);
    }

    private static void awaitListening(Process server) throws IOException {
        var output = server.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("Listening")) {
                return;
            }
        }
        assertEquals("listening", "ended");
    }

    private static List<String> lines(String start) throws IOException {
        var lines = new ArrayList<String>();
        for (Path document : documents()) {
            SCRIPT.matcher(Files.readString(document))
                    .replaceAll("")
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith(start))
                    .forEach(lines::add);
        }
        assertFalse(lines.isEmpty());
        return lines;
    }

    private static List<Path> documents() throws IOException {
        try (var files = Files.list(Path.of("docs"))) {
            var guides = files.filter(file -> file.toString().endsWith(".md")).sorted();
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("data/README.md")), guides)
                    .toList();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
