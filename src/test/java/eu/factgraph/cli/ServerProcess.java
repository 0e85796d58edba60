package eu.factgraph.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code factgraph serve} as a process that listens.
 *
 * @param output what it wrote before it listened, errors included
 */
record ServerProcess(Process process, String url, List<String> output) implements AutoCloseable {

    private static final String LISTENING = "Listening on ";

    static ServerProcess start(Path data, List<String> options) throws IOException {
        return start(0, data, options);
    }

    /**
     * @param port to listen on; 0 for any free one
     */
    static ServerProcess start(int port, Path data, List<String> options) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-jar",
                                System.getProperty("factgraph.jar"),
                                "serve",
                                "--port",
                                String.valueOf(port),
                                "--data",
                                data.toString()));
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader lines = process.inputReader();
        var output = new ArrayList<String>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(LISTENING)) {
                String url = line.substring(LISTENING.length(), line.indexOf(" with"));
                return new ServerProcess(process, url, List.copyOf(output));
            }
            output.add(line);
        }
        throw new AssertionError("the server ended before it listened: " + output);
    }

    String get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url + path)).build(),
                        BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
