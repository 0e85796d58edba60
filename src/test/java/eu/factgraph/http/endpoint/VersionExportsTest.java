package eu.factgraph.http.endpoint;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.history.ReleasedData;
import eu.factgraph.http.TestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exports after each of two releases, and of changed data between them. */
class VersionExportsTest {

    private static final String HEADING = "\uFEFFfile,bytes,sha256,version,previousVersion";

    @TempDir static Path folder;

    private static TestServer server;
    private static String firstList;
    private static Map<String, byte[]> first;
    private static String changedList;
    private static Map<String, String> changedLinks;

    @BeforeAll
    static void release() {
        int port = TestServer.freePort();
        var data = ReleasedData.in(folder);
        data.release("2026-01-31");
        try (var early = new TestServer(null, data.source(), port)) {
            firstList = list(early, "export");
            first = files(early, firstList);
        }
        data.changeDecreeDate();
        data.removeHighlight();
        try (var changed = new TestServer(null, data.source(), port)) {
            changedList = list(changed, "export");
            changedLinks = links(changed.get("export/eli.nt"));
        }
        data.release("2026-02-28");
        server = new TestServer(null, data.source(), port);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void export_of_a_release_keeps_its_bytes() {
        assertEquals(51, first.size());
        first.forEach(
                (file, bytes) ->
                        assertArrayEquals(
                                bytes, server.get("export/2026-01-31/" + file).body(), file));
        assertFalse(
                java.util.Arrays.equals(
                        first.get("eli.nt"), server.get("export/2026-02-28/eli.nt").body()));
        assertArrayEquals(
                server.get("export/eli.nt").body(), server.get("export/2026-02-28/eli.nt").body());
    }

    @Test
    void list_has_size_digest_and_versions_of_every_file() {
        String list = list(server, "export");
        assertEquals(HEADING, list.lines().findFirst().orElseThrow());
        var rows = list.lines().skip(1).map(line -> line.split(",")).toList();
        assertEquals(51, rows.size());
        for (String[] row : rows) {
            byte[] body = server.get(path(row[0])).body();
            assertEquals(String.valueOf(body.length), row[1], row[0]);
            assertEquals(HexFormat.of().formatHex(DigestUtils.sha256(body)), row[2], row[0]);
            assertEquals("2026-02-28", row[3]);
            assertEquals("2026-01-31", row[4]);
        }
    }

    @Test
    void list_of_a_release_is_unchanged() {
        assertEquals(
                firstList.replace("/export/", "/export/2026-01-31/"),
                list(server, "export/2026-01-31"));
        assertTrue(
                firstList.lines().skip(1).allMatch(line -> line.endsWith(",2026-01-31,none")),
                firstList);
    }

    @Test
    void changed_data_is_unreleased_and_links_to_the_last_release() {
        assertTrue(
                changedList
                        .lines()
                        .skip(1)
                        .allMatch(line -> line.endsWith(",unreleased,2026-01-31")),
                changedList);
        assertNotEquals(digest(firstList, "eli.nt"), digest(changedList, "eli.nt"));
        assertEquals(
                address("2026-01-31/eli.nt"), changedLinks.get("latest-version"), "the last one");
        assertEquals(address("2026-01-31/eli.nt"), changedLinks.get("predecessor-version"));
    }

    @Test
    void file_links_to_its_profile_and_versions() {
        Map<String, String> links = links(server.get("export/eli.nt"));
        assertEquals("http://data.europa.eu/eli/ontology", links.get("profile"));
        assertEquals(server.url + "export", links.get("version-history"));
        assertEquals(address("2026-02-28/eli.nt"), links.get("latest-version"));
        assertEquals(address("2026-01-31/eli.nt"), links.get("predecessor-version"));
        Map<String, String> old = links(server.get("export/2026-01-31/eli.nt"));
        assertEquals(address("2026-02-28/eli.nt"), old.get("latest-version"));
        assertFalse(old.containsKey("predecessor-version"));
        assertEquals(
                "attachment; filename=\"factgraph-2026-01-31-eli.nt\"",
                server.get("export/2026-01-31/eli.nt")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse(""));
    }

    @Test
    void list_as_html_is_a_page() {
        for (String path : List.of("export", "export/2026-01-31")) {
            var page = Jsoup.parse(text(server.get(path, "Accept", "text/html")), server.url);
            assertEquals(51, page.select("tbody tr").size());
            for (var link : page.select("tbody tr:first-child a, ul a, p a[href]")) {
                String target = path(link.absUrl("href"));
                assertEquals(200, server.get(target.isEmpty() ? path : target).statusCode());
            }
        }
        var table = server.get("export?format=csv", "Accept", "text/html");
        assertEquals(list(server, "export"), text(table));
    }

    @ParameterizedTest
    @ValueSource(strings = {"export/2026-01-30/cpov.ttl", "export/2026-01-30"})
    void date_without_release_answers_404_with_the_available_ones(String path) {
        var response = server.get(path);
        assertEquals(404, response.statusCode());
        assertTrue(text(response).contains("2026-01-31, 2026-02-28"), text(response));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export/2026-02-31/cpov.ttl",
                "export/2026-01-31/none.ttl",
                "export/2026-01-31/2026-01-31/cpov.ttl",
                "export/2026-01-31x"
            })
    void unknown_release_or_file_answers_404(String path) {
        assertEquals(404, server.get(path).statusCode());
    }

    private static String list(TestServer from, String path) {
        var response = from.get(path, "Accept", "text/csv");
        assertEquals(200, response.statusCode());
        assertEquals("text/csv", response.headers().firstValue("Content-Type").orElse(""));
        return text(response);
    }

    private static Map<String, byte[]> files(TestServer from, String list) {
        var files = new TreeMap<String, byte[]>();
        list.lines()
                .skip(1)
                .map(line -> line.split(",")[0].substring((from.url + "export/").length()))
                .forEach(file -> files.put(file, from.get("export/" + file).body()));
        return files;
    }

    private static String digest(String list, String file) {
        return list.lines()
                .filter(line -> line.contains("/" + file + ","))
                .map(line -> line.split(",")[2])
                .findFirst()
                .orElseThrow();
    }

    /** By relation. */
    private static Map<String, String> links(HttpResponse<byte[]> response) {
        return Stream.of(response.headers().firstValue("Link").orElse("").split(", "))
                .collect(
                        Collectors.toMap(
                                link -> link.replaceAll(".*rel=\"([^\"]*)\".*", "$1"),
                                link -> link.replaceAll("<([^>]*)>.*", "$1")));
    }

    private static String address(String file) {
        return server.url + "export/" + file;
    }

    private static String path(String url) {
        return url.startsWith(server.url) ? url.substring(server.url.length()) : "";
    }
}
