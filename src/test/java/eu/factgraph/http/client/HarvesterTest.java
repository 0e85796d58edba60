package eu.factgraph.http.client;

import static eu.factgraph.history.ReleasedData.DECREE;
import static eu.factgraph.history.ReleasedData.HIGHLIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.Reference;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.history.ReleasedData;
import eu.factgraph.http.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A harvester that knows only the vocabularies reads the catalogue, then the changes. */
class HarvesterTest {

    private static final String CUBE = "http://purl.org/linked-data/cube";

    @TempDir static Path folder;

    private static ReleasedData data;
    private static int port;
    private static TestServer server;

    @BeforeAll
    static void release() {
        if (!Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/rdflib"))) {
            Reference.missing("no rdflib; install python3-rdflib");
        }
        port = TestServer.freePort();
        data = ReleasedData.in(folder);
        data.release("2026-01-31");
        server = new TestServer(null, data.source(), port);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void catalogue_conforms_to_dcat_ap_and_files_of_a_profile_are_equivalent()
            throws IOException, InterruptedException {
        var report = harvest("catalogue", server.url + "catalog", CUBE);
        long statements =
                new String(server.get("export/qb.nt").body(), StandardCharsets.UTF_8)
                        .lines()
                        .distinct()
                        .count();
        var expected = new TreeMap<String, List<String>>();
        Map.of("Catalog", 1, "Dataset", 2, "DatasetSeries", 1, "Distribution", 25, "DataService", 2)
                .forEach((kind, number) -> expected.put(kind, List.of(number.toString())));
        expected.put("files of " + server.url + "id/be/dataset/2019", List.of("7"));
        expected.put("files of " + server.url + "id/eu/dataset/basic-data", List.of("6"));
        expected.put(
                "files of " + server.url + "id/eu/series/digital-government-factsheets",
                List.of("12"));
        expected.put("licence", List.of("Creative Commons Attribution"));
        expected.put(
                "not measured",
                Stream.of(
                                "adms.ttl bregdcat-ap.ttl cpov.ttl cpsv-ap.ttl csv.zip dataset.trig eli.ttl",
                                "dcat-ap.jsonld dcat-ap.nq dcat-ap.nt dcat-ap.rdf dcat-ap.trig dcat-ap.ttl")
                        .flatMap(names -> Stream.of(names.split(" ")))
                        .toList());
        for (String type :
                List.of(
                        "application/ld+json",
                        "application/n-quads",
                        "application/n-triples",
                        "application/rdf+xml",
                        "application/trig",
                        "text/turtle")) {
            expected.put("downloaded " + type, List.of(Long.toString(statements)));
        }
        assertEquals(expected, report);
    }

    @Test
    void feed_gives_later_changes_to_a_client_with_a_saved_date()
            throws IOException, InterruptedException {
        var first = follow();
        assertEquals(data.pages(), first.get("page").size());
        assertEquals(data.history().all().count(), first.get("Create").stream().distinct().count());
        assertEquals(List.of("2019-04-03"), first.get(dateIn("2026-01-31")));
        assertEquals(Map.of("page", List.of(lastPage())), follow());

        data.changeDecreeDate();
        releaseAndRestart("2026-02-28");
        assertEquals(
                Map.of(
                        "page",
                        List.of(lastPage()),
                        "Update",
                        List.of(server.store.rebasing().iri(DECREE)),
                        dateIn("2026-02-28"),
                        List.of("2019-04-04")),
                follow());

        data.removeHighlight();
        releaseAndRestart("2026-03-31");
        assertEquals(
                Map.of(
                        "page", List.of(lastPage()),
                        "Delete", List.of(server.store.rebasing().iri(HIGHLIGHT))),
                follow());
    }

    private static void releaseAndRestart(String date) {
        data.release(date);
        server.close();
        server = new TestServer(null, data.source(), port);
    }

    private static String lastPage() {
        return server.url + "feed/" + data.pages();
    }

    private static String dateIn(String release) {
        String resource = DECREE.substring(CanonicalNamespace.CANONICAL.length());
        return "date of " + server.url + "version/" + release + "/" + resource;
    }

    private static Map<String, List<String>> follow() throws IOException, InterruptedException {
        return harvest("feed", server.url + "feed", folder.resolve("state").toString());
    }

    /** The report of the harvester, by key. */
    private static Map<String, List<String>> harvest(String... arguments)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of("/usr/bin/python3", "src/test/resources/clients/harvester.py"));
        command.addAll(List.of(arguments));
        return Reference.run(command.toArray(String[]::new))
                .lines()
                .map(line -> line.split("\t", 2))
                .collect(
                        Collectors.groupingBy(
                                line -> line[0],
                                TreeMap::new,
                                Collectors.mapping(line -> line[1], Collectors.toList())));
    }
}
