package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The query log of {@code factgraph serve}, run from the jar as a process. */
@Timeout(240)
class QueryLogIT {

    private static final String LISTENING = "Listening on ";
    private static final String THREE_ROWS = "SELECT * { VALUES ?x { 1 2 3 } }";
    private static final String TWO_TRIPLES = "CONSTRUCT { <urn:a> <urn:b> 1, 2 } {}";

    @TempDir Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Process server;
    private String url;

    @AfterEach
    void stop() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    @Test
    void query_by_default_is_logged_with_id_status_rows_and_time() throws Exception {
        start();
        get(THREE_ROWS, "text/csv");
        get(THREE_ROWS, "text/csv");
        get(THREE_ROWS, "text/html");
        get(TWO_TRIPLES, "text/turtle");
        get("ASK {}", "*/*");
        get("SELECT", "*/*");
        send(HttpRequest.newBuilder(URI.create(url + "sparql")));
        post("SELECT * { VALUES ?x { 1 } }");
        List<String> lines = queryLog(7);
        List<String> expected =
                List.of(
                        "status=200 rows=3",
                        "status=200 rows=3",
                        "status=200 rows=3",
                        "status=200 rows=2",
                        "status=200 rows=1",
                        "status=400 rows=-",
                        "status=200 rows=1");
        for (int number = 0; number < expected.size(); number++) {
            assertTrue(
                    lines.get(number)
                            .matches(
                                    "INFO QueryLog - SPARQL query id=\\d+ %s ms=\\d+"
                                            .formatted(expected.get(number))),
                    lines::toString);
        }
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 8), lines.stream().map(QueryLogIT::id).toList());
        while (Files.readAllLines(accessLog()).size() < 8) {
            Thread.onSpinWait();
        }
        assertEquals(
                Set.of("1", "2", "3", "4", "5", "6", "7", "8"),
                Files.readAllLines(accessLog()).stream()
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                        .collect(Collectors.toSet()));
    }

    @Test
    void text_of_a_query_at_debug_is_one_line_with_control_characters_escaped() throws Exception {
        start("-Dorg.slf4j.simpleLogger.log.eu.factgraph.http.QueryLog=debug");
        post("ASK {} # {}\nERROR forged\r\u001b[31m\u202e");
        get("ASK {} # by GET", "*/*");
        get("ASK {} # by GET", "*/*");
        assertEquals(
                List.of(
                        "DEBUG QueryLog - SPARQL query id=1 text=ASK {} # {}\\nERROR forged\\u{d}\\u{1b}[31m\\u{202e}",
                        "DEBUG QueryLog - SPARQL query id=2 text=ASK {} # by GET",
                        "DEBUG QueryLog - SPARQL query id=3 text=ASK {} # by GET"),
                queryLog(6).stream().filter(line -> line.startsWith("DEBUG")).toList());
        assertTrue(
                Files.readAllLines(output()).stream().noneMatch(line -> line.startsWith("ERROR")));
    }

    private static int id(String line) {
        return Integer.parseInt(line.replaceAll(".*id=(\\d+) .*", "$1"));
    }

    /** Lines are written after the response has been sent. */
    private List<String> queryLog(int size) throws IOException {
        List<String> lines = List.of();
        while (lines.size() < size) {
            lines =
                    Files.readAllLines(output()).stream()
                            .filter(line -> line.contains("QueryLog"))
                            .sorted(Comparator.comparingInt(QueryLogIT::id))
                            .toList();
        }
        return lines;
    }

    private void get(String query, String accept) throws IOException, InterruptedException {
        String parameter = URLEncoder.encode(query, StandardCharsets.UTF_8);
        send(
                HttpRequest.newBuilder(URI.create(url + "sparql?query=" + parameter))
                        .header("Accept", accept));
    }

    private void post(String query) throws IOException, InterruptedException {
        send(
                HttpRequest.newBuilder(URI.create(url + "sparql"))
                        .header("Content-Type", "application/sparql-query")
                        .POST(BodyPublishers.ofString(query)));
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        client.send(request.build(), BodyHandlers.discarding());
    }

    private void start(String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(
                List.of(
                        "-jar",
                        System.getProperty("factgraph.jar"),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        new JarProcess(folder).copyOfData().toString(),
                        "--access-log",
                        accessLog().toString()));
        server =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output().toFile())
                        .start();
        while (url == null) {
            assertTrue(server.isAlive(), "the server ended before it listened");
            Files.readAllLines(output()).stream()
                    .filter(line -> line.startsWith(LISTENING) && line.contains(" with"))
                    .findFirst()
                    .ifPresent(
                            line ->
                                    url =
                                            line.substring(
                                                    LISTENING.length(), line.indexOf(" with")));
        }
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    private Path accessLog() {
        return folder.resolve("access.log");
    }
}
