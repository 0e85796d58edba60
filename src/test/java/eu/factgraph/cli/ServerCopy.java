package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One of several servers behind a proxy. It keeps its port when it is started again. */
final class ServerCopy implements AutoCloseable {

    private final int port = freePort();
    private final int adminPort = freePort();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final List<String> options;
    private ServerProcess running;

    ServerCopy(Path data, String... options) throws IOException {
        this.data = data;
        this.options =
                Stream.concat(
                                Stream.of(options),
                                Stream.of(
                                        "--behind-proxy",
                                        "--admin-port",
                                        String.valueOf(adminPort)))
                        .toList();
        start();
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    String url() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** Stops and starts it as an operator does. */
    void restart() throws IOException, InterruptedException {
        stop();
        start();
    }

    void stop() throws InterruptedException {
        running.process().destroy();
        running.process().waitFor();
    }

    /** Serves the files as they are now. */
    void reload() throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + adminPort + "/admin/reload");
        var request = HttpRequest.newBuilder(address).POST(BodyPublishers.noBody()).build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response.body());
    }

    HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url() + path)).header("Accept", accept);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        running.close();
    }

    private void start() throws IOException {
        running = ServerProcess.start(port, data, options);
        var log = new Thread(this::discardLog);
        log.setDaemon(true);
        log.start();
    }

    /** A pipe that is not read would block the server, which logs each query. */
    private void discardLog() {
        try {
            running.process().inputReader().transferTo(Writer.nullWriter());
        } catch (IOException stopped) {
            // the server has ended, and its pipe with it
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException("no free port", none);
        }
    }
}
