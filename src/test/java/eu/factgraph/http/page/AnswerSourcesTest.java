package eu.factgraph.http.page;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import eu.factgraph.query.definition.Question;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to questions say where each of their rows is stated, and what editors added. */
class AnswerSourcesTest {

    private static final int LARGEST = 100 * 1024;

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    static Stream<String> questions() {
        return Question.in(Path.of("ontology/questions")).stream().map(Question::name);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void row_of_a_page_says_where_it_is_stated(String question) {
        var response = server.get("question/" + question, "Accept", "text/html");
        assertEquals(200, response.statusCode());
        assertTrue(response.body().length <= LARGEST, response.body().length + " bytes");
        Document page = Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8));
        assertEquals("Stated in", page.select("table.answer thead th").last().text());
        var unsourced =
                page.select("table.answer tbody tr").stream()
                        .filter(row -> row.select("td.stated a[href]").isEmpty())
                        .map(Element::text)
                        .toList();
        assertEquals(List.of(), unsourced);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void table_for_people_says_where_a_row_is_stated_and_the_result_is_that_of_the_query(
            String question) {
        String people = csv("question/" + question + "?format=csv&country=be");
        assertTrue(people.lines().findFirst().orElse("").endsWith("Stated in"), people);
        assertFalse(people.lines().anyMatch(row -> row.endsWith(",")), people);
        String columns = csv("question/" + question + ".csv?country=be").lines().toList().get(0);
        assertEquals(
                csv("sparql?format=csv&query=" + TestServer.encoded(query(question)))
                        .lines()
                        .toList()
                        .get(0),
                columns);
    }

    @Test
    void sections_of_a_row_are_in_one_cell() {
        Element row =
                page("question/office-holders?country=be").select("table.answer tr").stream()
                        .filter(one -> one.text().contains("Alexander De Croo"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(row.select("td.stated a.source").size() > 1, row.text());
        String record =
                csv("question/office-holders?format=csv&country=be")
                        .lines()
                        .filter(one -> one.contains("Alexander De Croo"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(record.contains("Governance › National › Policy; Digital"), record);
    }

    @ParameterizedTest
    @ValueSource(strings = {"transpositions?country=be", "basic-data?country=be"})
    void what_editors_added_is_marked(String question) {
        var added = page("question/" + question).select("td.stated a.added").eachText();
        assertFalse(added.isEmpty());
        assertTrue(added.stream().allMatch(text -> text.startsWith("Added by editors, from")));
        assertTrue(csv("question/" + question + "&format=csv").contains(added.get(0)));
    }

    @Test
    void aggregate_links_the_rows_that_it_counts() {
        Document page = page("question/union-acts-by-reach");
        Element row = page.select("table.answer tbody tr").first();
        int countries = Integer.parseInt(row.select("td").get(1).text());
        Document rows = page(row.select("td.stated a").attr("href").substring(1));
        assertTrue(rows.select(".answer-counts").text().contains(countries + " countries"));
        assertTrue(
                csv("question/union-acts-by-reach?format=csv")
                        .contains(server.url + "question/union-act-by-country?unionAct="));
    }

    @Test
    void row_with_a_person_names_its_edition() {
        Document page = page("question/office-holders?country=be&edition=2019&status=reviewed");
        var headings = page.select("table.answer thead th > span").eachText();
        assertTrue(headings.contains("Edition"), headings.toString());
        assertEquals(
                List.of("2019"),
                page.select("td[data-column=Edition]").eachText().stream().distinct().toList());
    }

    @Test
    void minister_is_reached_by_way_of_the_office() {
        String record =
                csv("question/office-holders?format=csv&country=be&filter-person=De%20Croo");
        assertTrue(record.contains("Strategy Unit of the Minister"), record);
        assertTrue(record.contains("+32 2 792 99 00"), record);
        assertEquals(
                "tel:+3227929900",
                page("question/office-holders?country=be&filter-person=De%20Croo")
                        .select("td[data-column=Telephone] a")
                        .attr("href"));
    }

    @Test
    void legislation_shows_the_members_of_groups_of_acts() {
        String drawing = text(server.get("overview/legislation.svg?country=be"));
        for (String member :
                List.of("royal-decree-2003-03-25-electronic-id-card", "directive-2004-18-ec")) {
            assertTrue(drawing.contains(member), member);
        }
    }

    private static String query(String question) {
        return Question.in(Path.of("ontology/questions")).stream()
                .filter(one -> one.name().equals(question))
                .map(one -> one.with(Map.of()))
                .findFirst()
                .orElseThrow();
    }

    private static String csv(String path) {
        var response = server.get(path);
        assertEquals(200, response.statusCode(), text(response));
        return text(response);
    }

    private static Document page(String path) {
        var response = server.get(path, "Accept", "text/html");
        assertEquals(200, response.statusCode(), text(response));
        return Jsoup.parse(text(response), server.url);
    }
}
