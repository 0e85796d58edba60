package eu.factgraph.cli;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.export.Exports;
import eu.factgraph.files.UnusableInput;
import eu.factgraph.history.Dates;
import eu.factgraph.http.Server;
import eu.factgraph.query.Limits;
import eu.factgraph.query.Question;
import eu.factgraph.store.Store;
import eu.factgraph.validation.ShapesGraph;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads, judges and, if the data is valid, serves. */
@Command(
        name = "serve",
        description = "Serve the graph over HTTP (the default command).",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    @Mixin private Input input;

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
            names = "--service",
            paramLabel = "URL",
            description =
                    "an endpoint that queries may call with SERVICE, by this very IRI; may be repeated (default: none)")
    private Set<String> services = Set.of();

    @Override
    public Integer call() {
        int free = freePort();
        String base = input.base("http://localhost:" + free + "/");
        if (!input.hasBase() && !host.equals("127.0.0.1") && !host.equals("localhost")) {
            System.err.print(
                    "Warning: --host " + host + " without --base: every IRI will say localhost\n");
        }
        Factgraph factgraph = input.factgraph();
        var shapes = ShapesGraph.in(input.source().shapes());
        if (Findings.forbid("served", factgraph, shapes, input.source())) {
            return Main.VIOLATIONS;
        }
        var questions = Question.in(input.source().ontology().resolve("questions"));
        Dates dates = input.dates(factgraph);
        Factgraph dated = dates.addTo(factgraph);
        Store store = Store.of(dated, base);
        try (var server =
                new Server(
                        host,
                        free,
                        store,
                        Store.of(shapes.named(), base),
                        new Exports(
                                input.source().ontology().resolve("views"),
                                dated,
                                store.rebasing(),
                                input.prefixes()),
                        dates,
                        questions,
                        store.rebasing().prefixes(input.prefixes()),
                        Limits.SERVED,
                        services)) {
            server.start();
            System.err.print(
                    "Loaded %d statements in %d graphs; valid.\nListening on http://%s:%d/ with the base %s\n"
                            .formatted(
                                    factgraph.size(),
                                    factgraph.graphs().size(),
                                    host,
                                    server.port(),
                                    base));
            server.join();
        }
        return Main.DONE;
    }

    /**
     * The port asked for, bound once to see that it can be: a taken one is told before anything is
     * loaded.
     */
    private int freePort() {
        try (var socket = bound(port)) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            throw new UnusableInput(
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
            throw new UnusableInput(
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
