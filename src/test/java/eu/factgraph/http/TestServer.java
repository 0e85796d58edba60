package eu.factgraph.http;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.Rules;
import eu.factgraph.files.Source;
import eu.factgraph.history.ReleasedData;
import eu.factgraph.query.Limits;
import eu.factgraph.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real server on a free port, and a client that follows nothing by itself. Tests that only read,
 * with the limits that are served by default, share one ({@link #onFixture()}); those that need
 * limits, a base or data of their own, count requests or stop the server start their own.
 */
final class TestServer implements AutoCloseable, BeforeAllCallback, AfterAllCallback {

    /** The day of the only release of the fixture that is shared. */
    static final String RELEASED = "2026-11-24";

    final Source source;
    final String url;
    final Store store;
    final Store shapes;
    final Serving serving;
    final int port;
    private final Server server;
    private final boolean shared;
    private final HttpClient client = HttpClient.newHttpClient();

    /** The shared one with the data of the tests, started by the first class that needs it. */
    static TestServer onFixture() {
        return OnFixture.SERVER;
    }

    /** The shared one with the built-in data, for tests that are about that data. */
    static TestServer onBuiltInData() {
        return OnBuiltInData.SERVER;
    }

    /** On {@code base}, or where it listens if that is null. */
    TestServer(String base) {
        this(base, BuiltIn.SOURCE);
    }

    TestServer(String base, Source source) {
        this(base, source, freePort());
    }

    TestServer(String base, Source source, int port) {
        this(base, source, port, Server.Options.PATIENCE);
    }

    TestServer(String base, Source source, int port, Duration patience) {
        this(base, source, port, patience, Limits.SERVED, Set.of(), false);
    }

    /** Where it listens, with limits of its own and endpoints that SERVICE may call. */
    TestServer(Limits limits, Set<String> endpoints) {
        this(null, BuiltIn.SOURCE, freePort(), Server.Options.PATIENCE, limits, endpoints, false);
    }

    /** Behind a proxy, with limits of its own and a snapshot that the test has changed. */
    TestServer(Limits limits, UnaryOperator<Snapshot> change) {
        this(
                null,
                BuiltIn.SOURCE,
                freePort(),
                Server.Options.PATIENCE,
                limits,
                Set.of(),
                false,
                true,
                change);
    }

    private TestServer(
            String base,
            Source source,
            int port,
            Duration patience,
            Limits limits,
            Set<String> endpoints,
            boolean shared) {
        this(
                base,
                source,
                port,
                patience,
                limits,
                endpoints,
                shared,
                false,
                UnaryOperator.identity());
    }

    private TestServer(
            String base,
            Source source,
            int port,
            Duration patience,
            Limits limits,
            Set<String> endpoints,
            boolean shared,
            boolean behindProxy,
            UnaryOperator<Snapshot> change) {
        this.source = source;
        this.port = port;
        this.shared = shared;
        url = "http://localhost:" + port + "/";
        String at = base == null ? url : base;
        serving = new Serving(() -> change.apply(snapshot(source, at, limits, endpoints)));
        store = serving.current().store();
        shapes = serving.current().shapes();
        server =
                new Server(
                        new Server.Options(
                                "127.0.0.1", port, behindProxy, Optional.empty(), patience),
                        serving);
        server.start();
    }

    private static TestServer shared(Source source) {
        return new TestServer(
                null, source, freePort(), Server.Options.PATIENCE, Limits.SERVED, Set.of(), true);
    }

    private static Snapshot snapshot(
            Source source, String base, Limits limits, Set<String> endpoints) {
        boolean builtIn = source.equals(BuiltIn.SOURCE);
        return Snapshot.of(
                Snapshot.Parts.of(
                        source,
                        source.version(),
                        builtIn ? BuiltIn.FACTGRAPH : Rules.derived(source),
                        BuiltIn.SHAPES,
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

    /** The value of a line of {@code /metrics}; labels are part of its name. */
    double metric(String name) {
        return text(get("metrics"))
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no metric " + name));
    }

    /** Waits until a metric has a value; a test that waits for ever is ended by its timeout. */
    void await(String metric, double value) {
        while (metric(metric) != value) {
            Thread.onSpinWait();
        }
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

    /** A shared one is closed with the run, after the last test of all. */
    @Override
    public void beforeAll(ExtensionContext context) {
        if (shared) {
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(TestServer.class))
                    .put(this, this);
        }
    }

    /** Where it is registered, it serves all tests of the class. */
    @Override
    public void afterAll(ExtensionContext context) {
        if (!shared) {
            close();
        }
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

    private static final class OnFixture {
        static final TestServer SERVER = shared(released());

        private static Source released() {
            try {
                Path folder = Path.of("target/fixture");
                FileUtils.deleteDirectory(folder.toFile());
                var data = ReleasedData.in(folder);
                data.release(RELEASED);
                return data.source();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static final class OnBuiltInData {
        static final TestServer SERVER = shared(BuiltIn.SOURCE);
    }
}
