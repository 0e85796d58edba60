package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.history.ReleasedData;
import eu.factgraph.http.TestServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Diagrams, as files of their own, against the graph that they show. */
class DiagramsTest {

    private static final String HOSTILE =
            "</title><script>alert(1)</script> \"quoted\" 'and' &amp; \u0001 \u05E9\u05DC\u05D5\u05DD\u202E";

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    private final TestPages pages = new TestPages(server);

    static Stream<String> diagrams() {
        return Stream.concat(
                OverviewsTest.namesOfDiagrams().map(name -> "overview/" + name + ".svg"),
                Stream.of(
                        "around/be/organisation/digital-transformation-office.svg",
                        "around/be/register/national-register-of-natural-persons.svg?depth=2",
                        "around/be/place/belgium.svg"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "governance | plain | SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?field ?tier ?body { ?r def:governanceField ?field ; def:tier ?tier ; def:assignedTo ?body } }",
                "governance | row | SELECT (COUNT(DISTINCT ?field) AS ?n) { ?r def:governanceField ?field ; def:assignedTo ?body }",
                "legislation | box | SELECT (COUNT(DISTINCT ?act) AS ?n) { ?act a eli:LegalResource MINUS { ?act a eli:LegalResourceSubdivision } }",
                "services | row | SELECT (COUNT(DISTINCT ?group) AS ?n) { ?s a cpsv:PublicService ; cv:thematicArea ?group }",
                "not-reported | plain | SELECT (2 * COUNT(DISTINCT ?none) AS ?n) { ?none a def:NotReported }"
            })
    void diagram_has_as_many_items_as_the_graph(String overview, String style, String query) {
        assertEquals(
                pages.count(query),
                Svg.at(server, "overview/" + overview + ".svg").things(style).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "governance | national | SELECT (COUNT(DISTINCT ?body) AS ?n) { ?r def:tier <https://w3id.org/factgraph/id/concept/tier/national> ; def:governanceField ?field ; def:assignedTo ?body }",
                "services | municipal | SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a cpsv:PublicService ; def:tier <https://w3id.org/factgraph/id/concept/tier/municipal> }",
                "services | not in the graph | SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a cpsv:PublicService MINUS { ?s def:tier ?tier } }",
                "infrastructure | portal | SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a def:DigitalSolution ; dct:type <https://w3id.org/factgraph/id/concept/solution-kind/portal> }"
            })
    void diagram_heading_has_the_number_in_the_graph(
            String overview, String heading, String query) {
        var headings = Svg.at(server, "overview/" + overview + ".svg").texts("head");
        assertTrue(
                headings.contains(heading + " (" + pages.count(query) + ")"), headings::toString);
    }

    @Test
    void links_in_diagrams_resolve() {
        var links = new TreeSet<String>();
        diagrams().forEach(diagram -> links.addAll(Svg.at(server, diagram).links()));
        assertTrue(links.size() > 300, () -> links.size() + " links");
        var faults = new ArrayList<String>();
        for (String link : links) {
            String[] parts = TestPages.path(link).split("#", 2);
            var answer = server.get(parts[0], "Accept", "text/html");
            String html = new String(answer.body(), StandardCharsets.UTF_8);
            if (answer.statusCode() != 200
                    || parts.length > 1 && Jsoup.parse(html).getElementById(parts[1]) == null) {
                faults.add(link + ": " + answer.statusCode());
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void diagrams_of_equal_data_are_equal_bytes() {
        String base = "https://w3id.org/factgraph/";
        try (var one = new TestServer(base);
                var other = new TestServer(base)) {
            diagrams()
                    .forEach(
                            diagram ->
                                    assertArrayEquals(
                                            one.get(diagram).body(),
                                            other.get(diagram).body(),
                                            diagram));
        }
    }

    @Test
    void hostile_label_stays_text(@TempDir Path folder) {
        var data = ReleasedData.in(folder);
        data.edit(
                "be/things/organisation.ttl",
                "\"Digital Transformation Office\"@en",
                java.util.regex.Matcher.quoteReplacement(
                        "\""
                                + HOSTILE.replace("\"", "\\\"").replace("\u0001", "\\u0001")
                                + "\"@en"));
        String shown = HOSTILE.replace('\u0001', '\uFFFD');
        try (var hostile = new TestServer(null, data.source())) {
            Svg governance = Svg.at(hostile, "overview/governance.svg");
            assertTrue(
                    governance.things("plain").contains(shown),
                    governance.things("plain")::toString);
            assertTrue(governance.all("script").isEmpty());
            Svg around =
                    Svg.at(hostile, "around/be/organisation/digital-transformation-office.svg");
            assertEquals(List.of(shown), around.things("box middle"));
            assertTrue(around.all("script").isEmpty());
            for (String path :
                    List.of(
                            "overview/governance",
                            "around/be/organisation/digital-transformation-office")) {
                Document page = new TestPages(hostile).page(path);
                assertTrue(page.select("script:not([src])").isEmpty(), path);
                assertTrue(
                        page.select("svg title").eachText().toString().contains("<script>"), path);
            }
        }
    }
}
