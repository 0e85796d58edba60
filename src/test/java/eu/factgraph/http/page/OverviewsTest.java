package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.QueryFile;
import eu.factgraph.http.TestServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of overviews. */
class OverviewsTest {

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    /** Rows of a list on the page of what is to do. */
    private static final int SHOWN = 8;

    private final TestPages pages = new TestPages(server);

    static Stream<String> names() {
        return Stream.concat(
                QueryFile.in(Path.of("ontology/overviews")).stream().map(QueryFile::name),
                Stream.of("to-do"));
    }

    static Stream<String> namesOfDiagrams() {
        return names().filter(name -> !name.equals("registers"));
    }

    @Test
    void overview_list_names_every_overview() {
        Document page = pages.page("overview");
        assertEquals(
                names().map(name -> "/overview/" + name).toList(),
                page.select(".overviews dt a").eachAttr("href"));
    }

    @ParameterizedTest
    @MethodSource("namesOfDiagrams")
    void overview_page_has_diagram_and_table(String name) {
        Document page = pages.page("overview/" + name);
        assertEquals(1, page.select("h1").size());
        assertEquals(
                1,
                page.select(".figure[role=region][tabindex=0] :is(svg[role=group], img)").size());
        assertFalse(page.select("main table, main .list").isEmpty());
        assertFalse(page.select("a[href*=sparql?edit=]").isEmpty());
        assertTrue(page.select("[style]").isEmpty());
        for (var csv : page.select("a[href$=format=csv]")) {
            assertEquals(
                    200,
                    server.get(TestPages.path(csv.attr("href"))).statusCode(),
                    csv.attr("href"));
        }
    }

    @ParameterizedTest
    @MethodSource("namesOfDiagrams")
    void svg_file_is_the_diagram_of_the_page(String name) {
        Svg alone = Svg.at(server, "overview/" + name + ".svg");
        var shown = pages.page("overview/" + name).select(".figure");
        if (shown.select("img").isEmpty()) {
            assertEquals(
                    shown.select("svg a").eachAttr("href").stream().map(TestPages::path).toList(),
                    alone.links().stream().map(TestPages::path).toList());
        } else {
            assertEquals("/overview/" + name + ".svg", shown.select("img").attr("src"));
            assertFalse(alone.links().isEmpty());
        }
        assertEquals(1, alone.all("style").size());
        assertTrue(alone.all("script").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de"})
    void overview_titles_are_translated(String language) {
        for (String path : List.of("overview", "overview/to-do")) {
            var english =
                    pages.page(path).select("h1, .overviews dt, .overviews dd, h2").eachText();
            var other =
                    pages.page(path + "?lang=" + language)
                            .select("h1, .overviews dt, .overviews dd, h2")
                            .eachText();
            assertEquals(english.size(), other.size());
            english.retainAll(other);
            assertEquals(List.of(), english);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de"})
    void overview_in_other_language_has_its_title_in_page_and_svg(String language) {
        Document page = pages.page("overview/governance?lang=" + language);
        String title = page.selectFirst("h1").text();
        assertFalse(title.equals("Who governs what"));
        Svg alone = Svg.at(server, "overview/governance.svg?lang=" + language);
        assertEquals(title, alone.all("title").get(0).getTextContent());
    }

    @Test
    void completeness_page_counts_the_rows_of_its_queries_and_links_to_all() {
        Document page = pages.page("overview/to-do");
        var numbers = Svg.at(server, "overview/to-do.svg").texts("number");
        var counted = new ArrayList<String>();
        for (QueryFile gap : QueryFile.in(Path.of("ontology/gaps"))) {
            long rows = pages.rows(gap.text()).size();
            counted.add(String.valueOf(rows));
            var part = page.select("#" + gap.name());
            assertEquals(
                    Math.min(rows, SHOWN),
                    part.select(":is(tbody tr, .list li)").size(),
                    gap.name());
            assertEquals(
                    rows > SHOWN, part.select("a[href=/question/" + gap.name() + "]").size() == 1);
        }
        assertEquals(counted, numbers);
    }

    @Test
    void journey_with_event_parameter_has_the_services_of_the_event() {
        String event = "https://w3id.org/factgraph/id/concept/life-event/moving";
        String query = "?event=" + URLEncoder.encode(event, StandardCharsets.UTF_8);
        Document page = pages.page("overview/journeys" + query);
        String svg = page.select(".actions a[href*=.svg]").attr("href");
        assertEquals(
                pages.count("SELECT (COUNT(*) AS ?n) { ?service cv:isGroupedBy <" + event + "> }"),
                Svg.at(server, TestPages.path(svg)).things("row").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overview/none",
                "overview/none.svg",
                "overview/registers.svg",
                "overview.svg/governance",
                "around/be/organisation/nobody",
                "around/be/organisation/nobody.svg",
                "around"
            })
    void missing_overview_answers_404(String path) {
        assertEquals(404, server.get(path).statusCode());
    }
}
