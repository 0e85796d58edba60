package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.QueryFile;
import eu.factgraph.history.ReleasedData;
import eu.factgraph.http.TestServer;
import java.net.URLEncoder;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Overviews: the page, the drawing by itself, and whether they say what the graph says. */
class OverviewsTest {

    private static final String PREFIXES =
            "PREFIX cpsv: <http://purl.org/vocab/cpsv#> PREFIX cv: <http://data.europa.eu/m8g/> "
                    + "PREFIX def: <https://w3id.org/factgraph/def/> PREFIX dct: <http://purl.org/dc/terms/> "
                    + "PREFIX eli: <http://data.europa.eu/eli/ontology#> ";
    private static final String HOSTILE =
            "</title><script>alert(1)</script> \"quoted\" 'and' &amp; \u0001 \u05E9\u05DC\u05D5\u05DD\u202E";

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    static Stream<String> names() {
        return Stream.concat(
                QueryFile.in(Path.of("ontology/overviews")).stream().map(QueryFile::name),
                Stream.of("to-do"));
    }

    static Stream<String> drawings() {
        return Stream.concat(
                names().map(name -> "overview/" + name + ".svg"),
                Stream.of(
                        "around/be/organisation/digital-transformation-office.svg",
                        "around/be/register/national-register-of-natural-persons.svg?depth=2",
                        "around/be/place/belgium.svg"));
    }

    @Test
    void GET_overview_lists_all_overviews() {
        Document page = page(server, "overview");
        assertEquals(
                names().map(name -> "/overview/" + name).toList(),
                page.select(".overviews dt a").eachAttr("href"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void GET_overview_is_a_page_with_drawing_and_table(String name) {
        Document page = page(server, "overview/" + name);
        assertEquals(1, page.select("h1").size());
        assertEquals(1, page.select(".figure[role=region][tabindex=0] svg[role=group]").size());
        assertFalse(page.select("main table, main .list").isEmpty());
        assertFalse(page.select("a[href*=sparql?edit=]").isEmpty());
        assertTrue(page.select("[style]").isEmpty());
        for (var csv : page.select("a[href$=format=csv]")) {
            assertEquals(200, server.get(path(csv.attr("href"))).statusCode(), csv.attr("href"));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_drawing_by_itself_is_the_one_on_the_page(String name) {
        Svg alone = Svg.at(server, "overview/" + name + ".svg");
        assertEquals(
                page(server, "overview/" + name).select("svg a").eachAttr("href"), alone.links());
        assertEquals(1, alone.all("style").size());
        assertTrue(alone.all("script").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de"})
    void every_title_is_translated(String language) {
        for (String path : List.of("overview", "overview/to-do")) {
            var english =
                    page(server, path).select("h1, .overviews dt, .overviews dd, h2").eachText();
            var other =
                    page(server, path + "?lang=" + language)
                            .select("h1, .overviews dt, .overviews dd, h2")
                            .eachText();
            assertEquals(english.size(), other.size());
            english.retainAll(other);
            assertEquals(List.of(), english);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de"})
    void an_overview_speaks_the_language_that_is_asked_for(String language) {
        Document page = page(server, "overview/governance?lang=" + language);
        String title = page.selectFirst("h1").text();
        assertFalse(title.equals("Who governs what"));
        Svg alone = Svg.at(server, "overview/governance.svg?lang=" + language);
        assertEquals(title, alone.all("title").get(0).getTextContent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "governance | plain | SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?field ?tier ?body { ?r def:governanceField ?field ; def:tier ?tier ; def:assignedTo ?body } }",
                "governance | row | SELECT (COUNT(DISTINCT ?field) AS ?n) { ?r def:governanceField ?field ; def:assignedTo ?body }",
                "legislation | box | SELECT (COUNT(DISTINCT ?act) AS ?n) { ?act a eli:LegalResource MINUS { ?act a eli:LegalResourceSubdivision } MINUS { ?act eli:is_member_of ?whole } }",
                "services | row | SELECT (COUNT(DISTINCT ?group) AS ?n) { ?s a cpsv:PublicService ; cv:thematicArea ?group }",
                "not-reported | plain | SELECT (2 * COUNT(DISTINCT ?none) AS ?n) { ?none a def:NotReported }"
            })
    void a_drawing_shows_as_many_things_as_the_graph_has(
            String overview, String style, String query) {
        assertEquals(
                count(query), Svg.at(server, "overview/" + overview + ".svg").things(style).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "governance | national | SELECT (COUNT(DISTINCT ?body) AS ?n) { ?r def:tier <https://w3id.org/factgraph/id/concept/tier/national> ; def:governanceField ?field ; def:assignedTo ?body }",
                "services | municipal | SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a cpsv:PublicService ; def:tier <https://w3id.org/factgraph/id/concept/tier/municipal> }",
                "services | not stated | SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a cpsv:PublicService MINUS { ?s def:tier ?tier } }",
                "infrastructure | portal | SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a def:DigitalSolution ; dct:type <https://w3id.org/factgraph/id/concept/solution-kind/portal> }",
                "registers | Registry | SELECT (COUNT(DISTINCT ?r) AS ?n) { ?r a def:BaseRegister }"
            })
    void a_heading_tells_the_number_that_the_graph_has(
            String overview, String heading, String query) {
        var headings = Svg.at(server, "overview/" + overview + ".svg").texts("head");
        assertTrue(headings.contains(heading + " (" + count(query) + ")"), headings::toString);
    }

    @Test
    void the_editors_list_is_as_long_as_the_queries_say() {
        Document page = page(server, "overview/to-do");
        var numbers = Svg.at(server, "overview/to-do.svg").texts("number");
        var counted = new ArrayList<String>();
        for (QueryFile gap : QueryFile.in(Path.of("ontology/gaps"))) {
            long rows = rows(gap.text()).size();
            counted.add(String.valueOf(rows));
            assertEquals(
                    rows,
                    page.select("#" + gap.name() + " :is(tbody tr, .list li)").size(),
                    gap.name());
        }
        assertEquals(counted, numbers);
    }

    @Test
    void a_journey_is_that_of_the_event_that_is_asked_for() {
        String event = "https://w3id.org/factgraph/id/concept/life-event/moving";
        String query = "?event=" + URLEncoder.encode(event, StandardCharsets.UTF_8);
        Document page = page(server, "overview/journeys" + query);
        String svg = page.select(".actions a[href*=.svg]").attr("href");
        assertEquals(
                count("SELECT (COUNT(*) AS ?n) { ?service cv:isGroupedBy <" + event + "> }"),
                Svg.at(server, path(svg)).things("row").size());
    }

    @Test
    void every_link_in_a_drawing_leads_somewhere() {
        var links = new TreeSet<String>();
        drawings().forEach(drawing -> links.addAll(Svg.at(server, drawing).links()));
        assertTrue(links.size() > 300, () -> links.size() + " links");
        var faults = new ArrayList<String>();
        for (String link : links) {
            String[] parts = path(link).split("#", 2);
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
    void same_facts_are_the_same_bytes() {
        String base = "https://w3id.org/factgraph/";
        try (var one = new TestServer(base);
                var other = new TestServer(base)) {
            drawings()
                    .forEach(
                            drawing ->
                                    assertArrayEquals(
                                            one.get(drawing).body(),
                                            other.get(drawing).body(),
                                            drawing));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overview/none",
                "overview/none.svg",
                "overview.svg/governance",
                "around/be/organisation/nobody",
                "around/be/organisation/nobody.svg",
                "around"
            })
    void GET_what_is_not_there_answers_404(String path) {
        assertEquals(404, server.get(path).statusCode());
    }

    @Test
    void a_hostile_label_stays_text(@TempDir Path folder) {
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
                Document page = page(hostile, path);
                assertTrue(page.select("script:not([src])").isEmpty(), path);
                assertTrue(
                        page.select("svg title").eachText().toString().contains("<script>"), path);
            }
        }
    }

    private static Document page(TestServer server, String path) {
        var answer = server.get(path, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+/", "");
    }

    private static long count(String query) {
        return Long.parseLong(rows(PREFIXES + query).get(0));
    }

    /** The rows of an answer, without the heading. */
    private static List<String> rows(String query) {
        var answer =
                server.get(
                        "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                        "Accept",
                        "text/csv");
        assertEquals(200, answer.statusCode(), query);
        return new String(answer.body(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
}
