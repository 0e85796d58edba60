package eu.factgraph.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Serves the built-in data, requests what people and programs request first, and exits. The JVM
 * then archives the classes that this needed; {@code bin/factgraph archive} runs it so.
 */
final class TrainingRun {

    /** Media types by path. */
    private static final List<Map.Entry<String, String>> REQUESTS =
            List.of(
                    Map.entry("health", "application/json"),
                    Map.entry("", "text/html"),
                    Map.entry("doc/be/service/passport", "text/html"),
                    Map.entry("doc/be/service/passport", "text/turtle"),
                    Map.entry("doc/be/service/passport", "application/ld+json"),
                    Map.entry("search?q=passport", "text/html"),
                    Map.entry("search?q=passport", "application/json"),
                    Map.entry("question/base-registers", "text/html"),
                    Map.entry("question/base-registers", "text/csv"),
                    Map.entry("overview/services", "text/html"),
                    Map.entry("docs", "text/html"),
                    Map.entry("sparql", "text/html"),
                    Map.entry(
                            "sparql?query=SELECT%20*%20%7B%20GRAPH%20%3Fg%20%7B%20%3Fs%20a%20%3Ftype%20%7D%20%7D%20LIMIT%201",
                            "application/sparql-results+json"));

    private static final int POLL_MILLIS = 20;

    private TrainingRun() {}

    /** Exits with 1 if a response is not as expected. */
    public static void main(String[] none) throws IOException, InterruptedException {
        int port = freePort();
        String[] serve = {"serve", "--port", String.valueOf(port)};
        // If it cannot start, it exits with its own code.
        new Thread(() -> Main.main(serve), "serve").start();
        URI base = URI.create("http://127.0.0.1:" + port + "/");
        int code = Main.DONE;
        for (var request : REQUESTS) {
            int status = status(base.resolve(request.getKey()), request.getValue());
            if (status != HttpURLConnection.HTTP_OK) {
                System.err.printf("%s: status %d\n", request.getKey(), status);
                code = Main.VIOLATIONS;
            }
        }
        System.exit(code);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the server listens. */
    private static int status(URI address, String mediaType)
            throws IOException, InterruptedException {
        while (true) {
            try {
                var connection = (HttpURLConnection) address.toURL().openConnection();
                connection.setRequestProperty("Accept", mediaType);
                try (var body = connection.getInputStream()) {
                    body.readAllBytes();
                }
                return connection.getResponseCode();
            } catch (ConnectException notYet) {
                Thread.sleep(POLL_MILLIS);
            }
        }
    }
}
