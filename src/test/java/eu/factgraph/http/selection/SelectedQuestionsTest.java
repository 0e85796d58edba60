package eu.factgraph.http.selection;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Series;
import eu.factgraph.http.TestServer;
import eu.factgraph.query.definition.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions are answered from the selection that the address asks for. */
class SelectedQuestionsTest {

    @RegisterExtension static final TestServer server = Series.server();

    private static final List<Question> QUESTIONS = Question.in(Path.of("ontology/questions"));

    /** Selections, and what no answer from them may mention. */
    private static final Map<String, String> FOREIGN =
            Map.of(
                    "", "/ee/(?:[a-z]+/)?2021|juri-kaaramees|data-bridge",
                    "country=ee", "/lt/|/(?:ee|lt)/(?:[a-z]+/)?202|juri-kaaramees",
                    "country=lt", "/ee/|looke|kaaramees",
                    "edition=2019", "/lt/|/(?:ee|lt)/(?:[a-z]+/)?202|juri-kaaramees",
                    "country=ee&edition=2021", "/lt/|/ee/(?:[a-z]+/)?2019|mari-looke",
                    "edition=2021", "/ee/(?:[a-z]+/)?2019|mari-looke|social-benefits-centre",
                    "status=reviewed", "/ee/(?:[a-z]+/)?2021|juri-kaaramees",
                    "country=eu", "/ee/|/lt/");

    static Stream<String> selections() {
        return FOREIGN.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("selections")
    void answer_mentions_no_other_country_or_year(String selection) {
        Pattern foreign = Pattern.compile(FOREIGN.get(selection));
        var leaks = new ArrayList<String>();
        for (Question question : QUESTIONS) {
            String answer = body("question/" + question.name() + ".csv", selection);
            foreign.matcher(answer)
                    .results()
                    .forEach(leak -> leaks.add(question.name() + " " + leak.group()));
        }
        assertEquals(List.of(), leaks);
    }

    @ParameterizedTest
    @CsvSource({"rests-on, act, lt", "services-of-a-body, body, lt", "depends-on, dependedOn, ee"})
    void required_parameter_has_a_default_of_the_selection(
            String question, String parameter, String country) {
        var page = Jsoup.parse(html("question/" + question, "country=" + country));
        String chosen = page.select("#field-" + parameter + " option[selected]").attr("value");
        assertTrue(chosen.contains("/id/" + country + "/"), chosen);
    }

    @Test
    void parameter_without_a_default_in_the_selection_is_empty() {
        var page = Jsoup.parse(html("question/policy-parts", "country=lt"));
        assertEquals("", page.select("input#field-policy").attr("value"));
    }

    @Test
    void default_is_the_first_by_name_with_an_answer() {
        String answer = body("question/services-of-a-body.csv", "country=ee&edition=2021");
        assertTrue(answer.contains("/ee/service/"), answer);
        assertEquals(answer, body("question/services-of-a-body.csv", "country=ee&edition=2021"));
    }

    @Test
    void table_for_people_says_country_edition_and_status() {
        List<String> rows = body("question/services", "format=csv").lines().toList();
        assertTrue(rows.get(0).contains("Country,Edition,Status"), rows.get(0));
        assertTrue(rows.stream().anyMatch(row -> row.contains("Estonia,2019,reviewed")));
        assertTrue(rows.stream().anyMatch(row -> row.contains("Lithuania,2020,reviewed")));
        assertTrue(
                Jsoup.parse(html("question/services", ""))
                        .select("th > span")
                        .eachText()
                        .containsAll(List.of("Country", "Edition", "Status")));
    }

    @Test
    void row_of_a_draft_has_the_status_of_its_section() {
        String duties = body("question/governance-by-field", "format=csv&country=ee&edition=2021");
        assertTrue(duties.contains("Estonia,2021,reviewed"), duties);
        assertTrue(duties.contains("Estonia,2021,draft"), duties);
    }

    @Test
    void single_reviewed_edition_adds_no_columns() {
        String header =
                body("question/services", "format=csv&country=ee").lines().findFirst().orElse("");
        assertFalse(header.contains("Edition"), header);
    }

    @ParameterizedTest
    @CsvSource({"country=ee&edition=2021", "edition=2020", "status=reviewed"})
    void links_to_other_formats_keep_the_selection(String selection) {
        String link =
                server.get("question/services.json?" + selection)
                        .headers()
                        .firstValue("Link")
                        .orElse("");
        assertTrue(link.contains("question/services.ttl?" + selection + ">"), link);
    }

    private static String html(String path, String query) {
        return text(server.get(path + "?" + query, "Accept", "text/html"));
    }

    private static String body(String path, String query) {
        var response = server.get(path + "?" + query);
        assertEquals(200, response.statusCode(), path + "?" + query + text(response));
        return text(response);
    }
}
