package eu.factgraph.cli;

import eu.factgraph.files.FileDigests;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.cache.CacheFolder;
import eu.factgraph.http.AdminEndpoint;
import eu.factgraph.http.CurrentSnapshot;
import eu.factgraph.http.Server;
import eu.factgraph.http.Server.ServerOptions;
import eu.factgraph.http.Snapshot;
import eu.factgraph.prepared.DataPreparation;
import eu.factgraph.prepared.PreparedData;
import eu.factgraph.validation.Finding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = "Serve the graph over HTTP (the default command).",
        footerHeading = "%nExamples:%n",
        footer = {
            "  factgraph serve --port 8080",
            "  factgraph serve --data data --watch              serve edited files once they are valid",
            "  factgraph serve --base https://facts.example.org/ --behind-proxy --admin-port 3031",
            "",
            "Invalid data is not served: at startup the process exits with 1 or 2, later the previous data is",
            "kept and /health reports why. On SIGTERM, running requests have five seconds to finish."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    /** In bytes; some states of 36 countries with ten editions each. */
    private static final long MAXIMUM_CACHE = 4L << 30;

    @Mixin private InputOptions input;

    @Option(
            names = "--port",
            defaultValue = "3030",
            description = "port to listen on; 0 for any free port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "address to listen on (default: ${DEFAULT-VALUE})")
    private String host;

    @Option(
            names = "--admin-port",
            description =
                    "port on the loopback interface for POST /admin/reload; 0 for any free port (default: none)")
    private Integer adminPort;

    @Option(
            names = "--watch",
            description = "reload the files of --data when their content changes")
    private boolean watch;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "folder in which what is prepared of --data is kept for the next start (default: $XDG_CACHE_HOME/factgraph, else ~/.cache/factgraph)")
    private Path cache;

    @Option(
            names = "--service",
            paramLabel = "URL",
            description =
                    "a SPARQL endpoint that queries may call with SERVICE, by exactly this URL; may be repeated (default: none)")
    private Set<String> services = Set.of();

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description =
                    "origin of web pages, such as https://chat.example.org, that may call /mcp besides those of the base; may be repeated (default: none)")
    private Set<String> origins = Set.of();

    @Option(
            names = "--behind-proxy",
            description =
                    "trust X-Forwarded-For for the client address; use it only if the port is reachable through the proxy alone")
    private boolean behindProxy;

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description =
                    "access log, one line per request; yyyy_mm_dd in the name rotates it daily")
    private Path accessLog;

    @Override
    public Integer call() {
        checkAccessLog();
        int freePort = freePort();
        String base = input.base("http://localhost:" + freePort + "/");
        if (!input.hasBase() && !host.equals("127.0.0.1") && !host.equals("localhost")) {
            String warning =
                    "Warning: --host %s without --base: all IRIs start with http://localhost\n";
            System.err.printf(warning, host);
        }
        if (watch || adminPort != null) {
            input.writable();
        }
        DataPreparation preparation = preparation();
        Supplier<PreparedData> data =
                input.isBuiltIn() ? preparation::prepareBuiltIn : preparation::prepare;
        var loader = new SnapshotLoader(input.source(), data, base, services, origins);
        serve(new CurrentSnapshot(loader), preparation.digests(), base, freePort);
        return Main.DONE;
    }

    private DataPreparation preparation() {
        Consumer<List<Finding>> refuse =
                findings -> FindingsReport.reject("served", findings, input.source());
        return input.isBuiltIn()
                ? DataPreparation.ofBuiltIn(input.source(), refuse)
                : DataPreparation.of(input.source(), cacheFolder(cache), refuse);
    }

    /**
     * @param chosen {@code null} for the default one
     */
    static CacheFolder cacheFolder(Path chosen) {
        return Optional.ofNullable(chosen)
                .or(() -> CacheFolder.defaultLocation(System.getenv()))
                .map(folder -> CacheFolder.of(folder, MAXIMUM_CACHE))
                .orElseGet(CacheFolder::none);
    }

    private void serve(CurrentSnapshot current, FileDigests digests, String base, int freePort) {
        var log = Optional.ofNullable(accessLog);
        var options = new ServerOptions(host, freePort, behindProxy, log, ServerOptions.PATIENCE);
        try (var server = new Server(options, current)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.start();
            report(current.snapshot(), server.port(), base);
            if (adminPort != null) {
                var admin = new AdminEndpoint(adminPort, current);
                admin.start();
                System.err.printf(
                        "To reload: POST http://127.0.0.1:%d/admin/reload\n", admin.port());
            }
            if (watch) {
                new DataWatcher(
                                () -> input.source().version(input.source().files(), digests),
                                current)
                        .start();
            }
            server.join();
        }
    }

    private void report(Snapshot snapshot, int listening, String base) {
        String text =
                "Loaded %d statements in %d graphs; valid.\nListening on http://%s:%d/ with the base %s\n";
        System.err.printf(text, snapshot.statements(), snapshot.graphs(), host, listening, base);
    }

    /** Jetty would fail only after the data is loaded. */
    private void checkAccessLog() {
        if (accessLog != null && !isWritable(accessLog.toAbsolutePath())) {
            throw new InvalidInput(
                    accessLog, "cannot be written; give a file in a writable folder");
        }
    }

    private static boolean isWritable(Path file) {
        boolean isNew = !Files.exists(file);
        Path written = isNew ? file.getParent() : file;
        return Files.isDirectory(written) == isNew && Files.isWritable(written);
    }

    /** Binds the port once, so that a port in use is reported before the data is loaded. */
    private int freePort() {
        try (var socket = bind(port)) {
            return socket.getLocalPort();
        } catch (IOException inUse) {
            throw new InvalidInput(
                    "Port %d on %s cannot be used (%s); try --port %d"
                            .formatted(port, host, inUse.getMessage(), anyFreePort()));
        }
    }

    private int anyFreePort() {
        try (var socket = bind(0)) {
            return socket.getLocalPort();
        } catch (IOException unusable) {
            throw new InvalidInput(
                    "No port on %s can be used (%s); use another --host"
                            .formatted(host, unusable.getMessage()));
        }
    }

    private ServerSocket bind(int requestedPort) throws IOException {
        return new ServerSocket(requestedPort, 1, InetAddress.getByName(host));
    }
}
