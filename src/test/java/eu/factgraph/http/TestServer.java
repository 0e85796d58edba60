package eu.factgraph.http;

import eu.factgraph.BuiltIn;
import eu.factgraph.ForkFolder;
import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.history.ReleasedData;
import eu.factgraph.prepared.PreparedData;
import eu.factgraph.query.limit.QueryLimits;
import eu.factgraph.store.Store;
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
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server on a free port, with a client that follows no redirects. Tests that only read, with the
 * default limits, share one ({@link #onFixture()}). Tests that need other limits, another base or
 * other data, that count requests, or that stop the server start their own.
 */
public final class TestServer implements AutoCloseable, AfterAllCallback {

    /** The date of the only release of the shared fixture. */
    public static final String RELEASED = "2026-11-24";

    private static final UnaryOperator<Snapshot> SAME = UnaryOperator.identity();

    public final SourceFolders source;
    public final String url;
    public final Store store;
    public final Store shapes;
    public final CurrentSnapshot serving;
    public final int port;
    private final Server server;
    private final boolean shared;
    private final HttpClient client = HttpClient.newHttpClient();

    /** The shared server with the fixture dataset, started by the first class that needs it. */
    public static TestServer onFixture() {
        return OnFixture.SERVER;
    }

    /** The shared server with the built-in data, for tests of that data. */
    public static TestServer onBuiltInData() {
        return OnBuiltInData.SERVER;
    }

    /** With a base; the URL that the server listens on if {@code null}. */
    public TestServer(String base) {
        this(base, BuiltIn.SOURCE);
    }

    public TestServer(String base, SourceFolders source) {
        this(base, source, freePort());
    }

    public TestServer(String base, SourceFolders source, int port) {
        this(base, source, port, Server.ServerOptions.PATIENCE);
    }

    public TestServer(String base, SourceFolders source, int port, Duration patience) {
        this(base, source, port, patience, QueryLimits.SERVED, Set.of(), false, false, SAME);
    }

    /** With other limits, and endpoints that SERVICE may call. */
    public TestServer(QueryLimits limits, Set<String> endpoints) {
        this(
                null,
                BuiltIn.SOURCE,
                freePort(),
                Server.ServerOptions.PATIENCE,
                limits,
                endpoints,
                false,
                false,
                SAME);
    }

    /** Behind a proxy, with other limits and a snapshot that the test changes. */
    public TestServer(QueryLimits limits, UnaryOperator<Snapshot> change) {
        this(
                null,
                BuiltIn.SOURCE,
                freePort(),
                Server.ServerOptions.PATIENCE,
                limits,
                Set.of(),
                false,
                true,
                change);
    }

    private TestServer(
            String base,
            SourceFolders source,
            int port,
            Duration patience,
            QueryLimits limits,
            Set<String> endpoints,
            boolean shared,
            boolean behindProxy,
            UnaryOperator<Snapshot> change) {
        this.source = source;
        this.port = port;
        this.shared = shared;
        url = "http://localhost:" + port + "/";
        String at = base == null ? url : base;
        serving = new CurrentSnapshot(() -> change.apply(snapshot(source, at, limits, endpoints)));
        store = serving.snapshot().store();
        shapes = serving.snapshot().shapes();
        server =
                new Server(
                        new Server.ServerOptions(
                                "127.0.0.1", port, behindProxy, Optional.empty(), patience),
                        serving);
        server.start();
    }

    /** A server that classes of tests share. */
    public static TestServer shared(SourceFolders source) {
        return new TestServer(
                null,
                source,
                freePort(),
                Server.ServerOptions.PATIENCE,
                QueryLimits.SERVED,
                Set.of(),
                true,
                false,
                SAME);
    }

    private static Snapshot snapshot(
            SourceFolders source, String base, QueryLimits limits, Set<String> endpoints) {
        boolean builtIn = source.equals(BuiltIn.SOURCE);
        return new SnapshotFactory(source, base, limits, endpoints)
                .build(
                        PreparedData.of(
                                source.version(),
                                builtIn ? BuiltIn.FACTGRAPH : DerivationRules.derived(source),
                                ReleaseHistory.read(source.data()),
                                BuiltIn.SHAPES));
    }

    public HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    public HttpResponse<byte[]> send(
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

    public HttpResponse<byte[]> ask(String query, String accept) {
        return get("sparql?query=" + encoded(query), "Accept", accept);
    }

    /** The value of a metric; its labels are part of the name. */
    public double metric(String name) {
        return text(get("metrics"))
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no metric " + name));
    }

    /** Waits until a metric has a value, at most until the timeout of the test. */
    public void await(String metric, double value) {
        while (metric(metric) != value) {
            Thread.onSpinWait();
        }
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** A header field, or an empty string. */
    public static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /**
     * A shared server serves until its process ends, because several processes run the tests, each
     * one class after another. Any other is closed after the class that registers it.
     */
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

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    private static final class OnFixture {
        static final TestServer SERVER =
                shared(ReleasedData.afresh(ForkFolder.of("fixture"), RELEASED));
    }

    private static final class OnBuiltInData {
        static final TestServer SERVER = shared(BuiltIn.SOURCE);
    }
}
