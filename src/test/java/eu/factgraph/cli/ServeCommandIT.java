package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Series;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code factgraph serve} as a process. */
class ServeCommandIT {

    @TempDir Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Process server;

    @AfterEach
    void stop() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    @Test
    @Timeout(120)
    void watched_files_are_reloaded_when_their_content_changes() throws Exception {
        Path data = new JarProcess(folder).copyOfData();
        String url = start(data, "--watch");
        String before = version(url);
        Path file = data.resolve("be/2019/legislation/domain-specific.ttl");
        Files.writeString(file, Files.readString(file).replace("\"2019-04-03\"", "\"2019-04-04\""));
        // each check is a request, so that the server sets the pace; the timeout ends the loop
        while (version(url).equals(before)) {
            Thread.onSpinWait();
        }
        assertTrue(
                get(url + "doc/be/act/decree-2019-04-03-primary-care.nt").contains("2019-04-04"));
    }

    /** What answers by default follows the status of an edition, without a restart. */
    @Test
    @Timeout(120)
    void status_that_changes_while_watching_changes_the_default_edition() throws Exception {
        Path data = folder.resolve("series");
        Series.copyTo(data);
        String url = start(data, "--watch");
        String holders = url + "question/office-holders.csv?country=ee";
        assertTrue(get(holders).contains("Mari Lõoke"));
        Path document = data.resolve("ee/2021.ttl");
        String before = version(url);
        Files.writeString(document, Files.readString(document).replace(":drafted", ":reviewed"));
        while (version(url).equals(before)) {
            Thread.onSpinWait();
        }
        assertTrue(get(holders).contains("Jüri Kääramees"), get(holders));
        assertFalse(get(holders).contains("Mari Lõoke"));
    }

    /** A file of 3 GB and one nested too deeply are reported, and the next edit is served. */
    @Test
    @Timeout(240)
    void watching_survives_huge_and_deeply_nested_files() throws Exception {
        Path data = new JarProcess(folder).copyOfData();
        String url = start(data, "--watch");
        Path huge = data.resolve("be/2019/huge.ttl");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        await(url, "huge.ttl: is larger than");
        Files.writeString(
                huge,
                "<https://w3id.org/factgraph/graph/be/2019/huge> <http://a/b> "
                        + "[ <http://a/b> ".repeat(50_000));
        await(url, "brackets are nested too deeply");
        Files.delete(huge);
        String before = version(url);
        Path file = data.resolve("be/2019/legislation/domain-specific.ttl");
        Files.writeString(file, Files.readString(file).replace("\"2019-04-03\"", "\"2019-04-04\""));
        while (version(url).equals(before)) {
            Thread.onSpinWait();
        }
        assertFalse(get(url + "health").contains("fault"));
    }

    private void await(String url, String fault) throws IOException, InterruptedException {
        while (!get(url + "health").contains(fault)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void killed_server_leaves_the_files_unchanged_and_restarts() throws Exception {
        Path data = new JarProcess(folder).copyOfData();
        String url = start(data, "--admin-port", "0");
        var before = contents(data);
        client.sendAsync(
                HttpRequest.newBuilder(URI.create(url + "export/dataset.nq")).build(),
                BodyHandlers.ofString());
        server.destroyForcibly().waitFor();
        assertEquals(before, contents(data));
        assertTrue(get(start(data) + "health").contains("\"ready\" : true"));
    }

    @Test
    void server_stops_on_sigterm() throws Exception {
        start(new JarProcess(folder).copyOfData());
        server.destroy();
        assertEquals(143, server.waitFor());
    }

    @Test
    @Timeout(120)
    void each_request_is_a_line_of_the_access_log() throws Exception {
        Path log = folder.resolve("access.log");
        String url =
                start(
                        new JarProcess(folder).copyOfData(),
                        "--behind-proxy",
                        "--access-log",
                        log.toString());
        for (int time = 0; time < 3; time++) {
            client.send(
                    HttpRequest.newBuilder(
                                    URI.create(
                                            url + "doc/be/act/decree-2019-04-03-primary-care.ttl"))
                            .header("X-Forwarded-For", "203.0.113.9")
                            .build(),
                    BodyHandlers.ofString());
        }
        get(url + "nowhere?q=%22%0A");
        // a line is written after the response is sent
        while (Files.readAllLines(log).size() < 4) {
            Thread.onSpinWait();
        }
        List<String> lines = Files.readAllLines(log);
        assertEquals(4, lines.size(), lines::toString);
        for (String line : lines.subList(0, 3)) {
            assertTrue(
                    line.matches(
                            "203\\.0\\.113\\.9 \\S+ \"GET /doc/be/act/decree-2019-04-03-primary-care\\.ttl HTTP/1\\.1\" 200 \\d+ \\d+ \\d+"),
                    line);
        }
        assertTrue(lines.get(3).contains("\"GET /nowhere?q=%22%0A HTTP/1.1\" 404 "), lines.get(3));
    }

    @Test
    @Timeout(120)
    void access_log_on_a_full_disk_is_reported_once_and_counted() throws Exception {
        String url = start(new JarProcess(folder).copyOfData(), "--access-log", "/dev/full");
        for (int time = 0; time < 205; time++) {
            get(url + "robots.txt");
        }
        while (dropped(url) < 205) {
            Thread.onSpinWait();
        }
        server.toHandle().destroy();
        List<String> output = server.inputReader().lines().toList();
        assertEquals(1, output.stream().filter(line -> line.contains("access log")).count());
        assertTrue(output.size() < 10, output::toString);
    }

    private double dropped(String url) throws IOException, InterruptedException {
        String name = "factgraph_accesslog_dropped ";
        return get(url + "metrics")
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .sum();
    }

    private String version(String url) throws IOException, InterruptedException {
        return JSON.parse(get(url + "health")).get("version").getAsString().value();
    }

    private String start(Path data, String... more) throws IOException {
        var command = new ArrayList<>(List.of("--cache", folder.resolve("cache").toString()));
        command.addAll(List.of(more));
        ServerProcess started = ServerProcess.start(data, command);
        server = started.process();
        return started.url();
    }

    private String get(String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    private static List<String> contents(Path data) throws IOException {
        var contents = new ArrayList<String>();
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.add(file + Files.readString(file));
            }
        }
        return contents;
    }
}
