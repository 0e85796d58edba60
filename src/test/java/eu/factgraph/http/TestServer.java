package eu.factgraph.http;

import eu.factgraph.dataset.Rules;
import eu.factgraph.files.Source;
import eu.factgraph.query.Limits;
import eu.factgraph.store.Store;
import eu.factgraph.validation.ShapesGraph;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real server with the built-in data on a free port, and a client that follows nothing by itself.
 */
final class TestServer implements AutoCloseable, AfterAllCallback {

    final String url;
    final Store store;
    final Store shapes;
    final Serving serving;
    final int port;
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    /** On {@code base}, or where it listens if that is null. */
    TestServer(String base) {
        this(base, Source.builtIn());
    }

    TestServer(String base, Source source) {
        this(base, source, freePort());
    }

    TestServer(String base, Source source, int port) {
        this(base, source, port, Server.Options.PATIENCE);
    }

    TestServer(String base, Source source, int port, Duration patience) {
        this(base, source, port, patience, Limits.SERVED, Set.of());
    }

    /** Where it listens, with limits of its own and endpoints that SERVICE may call. */
    TestServer(Limits limits, Set<String> endpoints) {
        this(null, Source.builtIn(), freePort(), Server.Options.PATIENCE, limits, endpoints);
    }

    private TestServer(
            String base,
            Source source,
            int port,
            Duration patience,
            Limits limits,
            Set<String> endpoints) {
        this.port = port;
        url = "http://localhost:" + port + "/";
        serving = new Serving(() -> snapshot(source, base == null ? url : base, limits, endpoints));
        store = serving.current().store();
        shapes = serving.current().shapes();
        server =
                new Server(
                        new Server.Options("127.0.0.1", port, false, Optional.empty(), patience),
                        serving);
        server.start();
    }

    private static Snapshot snapshot(
            Source source, String base, Limits limits, Set<String> endpoints) {
        return Snapshot.of(
                Snapshot.Parts.of(
                        source,
                        source.version(),
                        Rules.derived(source),
                        ShapesGraph.in(source.shapes()),
                        limits,
                        endpoints),
                base);
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    HttpResponse<byte[]> send(
            String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url).resolve(path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(method + " " + path, failed);
        }
    }

    /** A query by GET. */
    HttpResponse<byte[]> ask(String query, String accept) {
        return get("sparql?query=" + encoded(query), "Accept", accept);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** A header of an answer, or an empty text. */
    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Where it is registered, it serves all tests of the class. */
    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        server.close();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
