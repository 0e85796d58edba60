package eu.factgraph.http.sparql;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/** A SPARQL endpoint whose responses never end, or have an unaccepted content coding. */
final class EndlessEndpoint implements AutoCloseable {

    private static final String HEAD = "{\"head\":{\"vars\":[\"s\"]},\"results\":{\"bindings\":[";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong written = new AtomicLong();

    EndlessEndpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/rows", call -> answer(call, "{},".repeat(10_000)));
        server.createContext("/spaces", call -> answer(call, " ".repeat(30_000)));
        server.createContext("/coded", EndlessEndpoint::coded);
        server.start();
    }

    String url(String kind) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + kind;
    }

    /** In bytes, of all responses. */
    long written() {
        return written.get();
    }

    private void answer(HttpExchange call, String piece) throws IOException {
        call.getRequestBody().readAllBytes();
        call.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
        call.sendResponseHeaders(200, 0);
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        try (var out = call.getResponseBody()) {
            out.write(HEAD.getBytes(StandardCharsets.UTF_8));
            while (!threads.isShutdown()) {
                out.write(bytes);
                out.flush();
                written.addAndGet(bytes.length);
            }
        }
    }

    private static void coded(HttpExchange call) throws IOException {
        call.getRequestBody().readAllBytes();
        var body = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(body)) {
            packed.write((HEAD + " ".repeat(1_000_000) + "]}}").getBytes(StandardCharsets.UTF_8));
        }
        call.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
        call.getResponseHeaders().set("Content-Encoding", "gzip");
        call.sendResponseHeaders(200, body.size());
        try (var out = call.getResponseBody()) {
            body.writeTo(out);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
