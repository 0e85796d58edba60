package eu.factgraph.http.page;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eu.factgraph.http.TestServer;
import eu.factgraph.query.definition.Question;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The URLs of questions: parameters, forms and errors. */
class QuestionAddressesTest {

    private static final String NATIONAL = "https://w3id.org/factgraph/id/concept/tier/national";
    private static final String POLICY =
            "https://w3id.org/factgraph/id/concept/governance-field/policy";

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @Test
    void optional_parameters_with_canonical_iris_narrow_the_answer() {
        List<String> all = rows("question/governance-by-field.csv");
        List<String> national = rows("question/governance-by-field.csv?tier=" + encoded(NATIONAL));
        List<String> both =
                rows(
                        "question/governance-by-field.csv?tier="
                                + encoded(NATIONAL)
                                + "&field="
                                + encoded(POLICY));
        assertEquals(
                all.stream().filter(row -> row.contains("/tier/national,")).toList(), national);
        assertEquals(
                national.stream().filter(row -> row.contains("/governance-field/policy,")).toList(),
                both);
        assertFalse(both.isEmpty());
        assertTrue(national.size() < all.size());
    }

    @Test
    void empty_parameter_counts_as_absent() {
        assertEquals(
                rows("question/governance-by-field.csv"),
                rows("question/governance-by-field.csv?tier=&field="));
        assertEquals(rows("question/rests-on.csv"), rows("question/rests-on.csv?act="));
    }

    @Test
    void integer_parameter_selects_the_year() {
        var years =
                rows("question/acts-by-year.csv?year=2017").stream()
                        .map(row -> row.split(",")[0])
                        .collect(Collectors.toSet());
        assertEquals(Set.of("2017"), years);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acts-by-year?year=soon | parameter year: 'soon' is not an integer",
                "rests-on?act=no%20iri | parameter act: 'no iri' is not an absolute IRI",
                "rests-on?act=relative | parameter act: 'relative' is not an absolute IRI",
                "rests-on?act=http://a/%3E%20%7D | parameter act:",
                "governance-by-field.csv?teir=x | no parameter 'teir'; it has tier, field",
                "contacts?who=x | no parameter 'who'; it has none",
                "contacts?format=doc | use one of: html, json"
            })
    void invalid_parameter_answers_400_with_its_name(String address, String message) {
        var answer = server.get("question/" + address, "Accept", "application/json");
        assertEquals(400, answer.statusCode(), text(answer));
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(json(answer).get("detail").getAsString().contains(message), text(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts.doc", "contacts.csv.ttl", "none", "none.csv"})
    void missing_question_answers_404(String name) {
        assertEquals(404, server.get("question/" + name).statusCode());
    }

    @Test
    void question_list_has_every_question_under_its_topic() {
        Document page = page("question");
        var listed = page.select("[data-item] a").eachAttr("href");
        var all =
                Question.in(Path.of("ontology/questions")).stream()
                        .map(question -> "/question/" + question.name())
                        .toList();
        assertEquals(new HashSet<>(all), new HashSet<>(listed));
        assertEquals(all.size(), listed.size());
        assertTrue(page.select("#topic-other").isEmpty());
        for (String language : List.of("nl", "fr", "de")) {
            assertFalse(
                    page("question?lang=" + language)
                            .select("h2")
                            .eachText()
                            .equals(page.select("h2").eachText()));
        }
    }

    @Test
    void optional_parameter_may_be_empty_in_the_form() {
        Document page = page("question/governance-by-field");
        assertEquals("", page.select("select[name=tier] option").first().attr("value"));
        assertTrue(page.select("select[name=tier] option[selected]").isEmpty());
        Document chosen = page("question/governance-by-field?tier=" + encoded(NATIONAL));
        assertEquals(
                server.url + "id/concept/tier/national",
                chosen.select("select[name=tier] option[selected]").attr("value"));
    }

    @Test
    void name_column_is_in_the_file_but_not_on_the_page() {
        var heading = page("question/governance-by-field").select("thead th > span").eachText();
        assertEquals(
                List.of("Level of government", "Field of governance", "Body", "Responsibility"),
                heading);
        assertTrue(
                text(server.get("question/governance-by-field.csv"))
                        .startsWith("tier,field,body,bodyName,responsibility"));
    }

    @Test
    void openapi_document_is_linked() {
        String link =
                "<" + server.url + "openapi.json>; rel=\"service-desc\"; type=\"application/json\"";
        for (String path : List.of("question", "question/contacts", "question/contacts.csv")) {
            assertTrue(server.get(path).headers().firstValue("Link").orElse("").contains(link));
        }
        assertEquals(
                server.url + "openapi.json",
                page("question").select("link[rel=service-desc]").first().absUrl("href"));
    }

    private static List<String> rows(String path) {
        var answer = server.get(path);
        assertEquals(200, answer.statusCode(), text(answer));
        return text(answer).lines().skip(1).toList();
    }

    private static Document page(String path) {
        return Jsoup.parse(text(server.get(path, "Accept", "text/html")), server.url);
    }

    private static JsonObject json(HttpResponse<byte[]> answer) {
        return JsonParser.parseString(text(answer)).getAsJsonObject();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
