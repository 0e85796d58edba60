package eu.factgraph.publishing;

import eu.factgraph.Reference;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An engine of others as a process that listens on the loopback interface, empty, with the union of
 * all graphs as default graph, and a user who may write.
 *
 * @param query address of SPARQL queries, for everybody
 */
public record EngineProcess(
        Process process, String graphStore, String query, String user, String password)
        implements AutoCloseable {

    private static final Path VIRTUOSO = Path.of("/usr/bin/virtuoso-t");
    private static final Path FUSEKI =
            Path.of("target/tools/fuseki/jena-fuseki-server-5.6.0.jar").toAbsolutePath();
    private static final long POLL_MILLIS = 50;

    /** Virtuoso 7.2.5 of Debian, with digest authentication. */
    public static EngineProcess virtuoso(Path folder) throws IOException, InterruptedException {
        require(VIRTUOSO);
        int port = freePort();
        String settings =
                Files.readString(Path.of("src/test/resources/publishing/virtuoso.ini"))
                        .formatted(freePort(), port);
        Files.writeString(folder.resolve("virtuoso.ini"), settings);
        String address = "http://127.0.0.1:" + port;
        return started(
                folder,
                List.of(VIRTUOSO.toString(), "-f", "-c", "virtuoso.ini"),
                address + "/sparql-graph-crud-auth",
                address + "/sparql",
                "dba",
                "dba");
    }

    /** Stock Fuseki 5.6.0 with TDB2 in memory and digest authentication. */
    public static EngineProcess fuseki(Path folder) throws IOException, InterruptedException {
        require(FUSEKI);
        String password = "fuseki-test-password";
        Files.writeString(folder.resolve("passwd"), "publisher: " + password + "\n");
        int port = freePort();
        String address = "http://127.0.0.1:" + port + "/ds";
        return started(
                folder,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        FUSEKI.toString(),
                        "--localhost",
                        "--port=" + port,
                        "--update",
                        "--tdb2",
                        "--memTDB",
                        "--set",
                        "tdb2:unionDefaultGraph=true",
                        "--auth=digest",
                        "--passwd=passwd",
                        "/ds"),
                address + "/data",
                address + "/query",
                "publisher",
                password);
    }

    private static void require(Path program) {
        if (!Files.exists(program)) {
            Reference.missing("no " + program + "; install it as .ci/run does");
        }
    }

    private static EngineProcess started(
            Path folder,
            List<String> command,
            String graphStore,
            String query,
            String user,
            String password)
            throws IOException, InterruptedException {
        Path log = folder.resolve("engine.log");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        while (!answers(query)) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new AssertionError(command.get(0) + " ended: " + Files.readString(log));
            }
        }
        return new EngineProcess(process, graphStore, query, user, password);
    }

    private static boolean answers(String address) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    public EngineAddresses addresses() {
        return EngineAddresses.of(graphStore, query);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
