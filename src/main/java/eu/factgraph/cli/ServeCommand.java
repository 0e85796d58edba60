package eu.factgraph.cli;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.http.AdminEndpoint;
import eu.factgraph.http.CurrentSnapshot;
import eu.factgraph.http.Server;
import eu.factgraph.http.Snapshot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads, judges and, if the data is valid, serves. */
@Command(
        name = "serve",
        description = "Serve the graph over HTTP (the default command).",
        footerHeading = "%nExamples:%n",
        footer = {
            "  factgraph serve --port 8080",
            "  factgraph serve --data data --watch              what you edit is served once it is valid",
            "  factgraph serve --base https://facts.example.org/ --behind-proxy --admin-port 3031",
            "",
            "Faulty data is not served: at the start the process ends with 1 or 2, later the old data stays",
            "and /health tells why. SIGTERM stops it; requests that run get five seconds."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Mixin private InputOptions input;

    @Option(
            names = "--port",
            defaultValue = "3030",
            description = "port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "address to listen on (default: ${DEFAULT-VALUE})")
    private String host;

    @Option(
            names = "--admin-port",
            description =
                    "port on the loopback interface for POST /admin/reload; 0 takes a free one; none if not given")
    private Integer adminPort;

    @Option(
            names = "--watch",
            description = "load the files of --data anew whenever what is in them changes")
    private boolean watch;

    @Option(
            names = "--service",
            paramLabel = "URL",
            description =
                    "an endpoint that queries may call with SERVICE, by this very IRI; may be repeated (default: none)")
    private Set<String> services = Set.of();

    @Option(
            names = "--behind-proxy",
            description =
                    "trust X-Forwarded-For for the client address; give it only where nobody but the proxy reaches the port")
    private boolean behindProxy;

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "a line a request; yyyy_mm_dd in the name gives a file a day")
    private Path accessLog;

    @Override
    public Integer call() {
        checkAccessLog();
        int free = freePort();
        String base = input.base("http://localhost:" + free + "/");
        if (!input.hasBase() && !host.equals("127.0.0.1") && !host.equals("localhost")) {
            System.err.print(
                    "Warning: --host " + host + " without --base: every IRI will say localhost\n");
        }
        if (watch || adminPort != null) {
            input.writable();
        }
        var serving = new CurrentSnapshot(new SnapshotLoader(input.source(), base, services));
        serve(serving, base, free);
        return Main.DONE;
    }

    private void serve(CurrentSnapshot serving, String base, int free) {
        var options =
                new Server.ServerOptions(
                        host,
                        free,
                        behindProxy,
                        Optional.ofNullable(accessLog),
                        Server.ServerOptions.PATIENCE);
        try (var server = new Server(options, serving)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.start();
            told(serving.snapshot(), server.port(), base);
            if (adminPort != null) {
                var admin = new AdminEndpoint(adminPort, serving);
                admin.start();
                System.err.print(
                        "Reload by POST http://127.0.0.1:%d/admin/reload\n"
                                .formatted(admin.port()));
            }
            if (watch) {
                new DataWatcher(input.source(), serving).start();
            }
            server.join();
        }
    }

    private void told(Snapshot snapshot, int listening, String base) {
        System.err.print(
                "Loaded %d statements in %d graphs; valid.\nListening on http://%s:%d/ with the base %s\n"
                        .formatted(
                                snapshot.statements(), snapshot.graphs(), host, listening, base));
    }

    /** Jetty would fail only once all is loaded. */
    private void checkAccessLog() {
        if (accessLog != null && !isWritable(accessLog.toAbsolutePath())) {
            throw new InvalidInput(
                    accessLog, "cannot be written; give a file in a folder that can be written");
        }
    }

    private static boolean isWritable(Path file) {
        return Files.exists(file)
                ? !Files.isDirectory(file) && Files.isWritable(file)
                : file.getParent() != null
                        && Files.isDirectory(file.getParent())
                        && Files.isWritable(file.getParent());
    }

    /**
     * The port asked for, bound once to see that it can be: a taken one is told before anything is
     * loaded.
     */
    private int freePort() {
        try (var socket = bound(port)) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            throw new InvalidInput(
                    "Port "
                            + port
                            + " on "
                            + host
                            + " cannot be used ("
                            + taken.getMessage()
                            + "); try --port "
                            + another());
        }
    }

    private int another() {
        try (var socket = bound(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new InvalidInput(
                    "No port on "
                            + host
                            + " can be used ("
                            + none.getMessage()
                            + "); give another --host");
        }
    }

    private ServerSocket bound(int wanted) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByName(host), wanted));
        return socket;
    }
}
