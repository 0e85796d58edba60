package eu.factgraph.http.page;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eu.factgraph.http.TestServer;
import eu.factgraph.query.definition.Question;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.resultset.RDFInput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions by their addresses: parameters, forms, and the description for programs. */
class QuestionAddressesTest {

    private static final String NATIONAL = "https://w3id.org/factgraph/id/concept/tier/national";
    private static final String POLICY =
            "https://w3id.org/factgraph/id/concept/governance-field/policy";

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @Test
    void optional_parameters_narrow_the_answer_and_canonical_iris_are_taken() {
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
    void a_parameter_left_empty_counts_as_not_given() {
        assertEquals(
                rows("question/governance-by-field.csv"),
                rows("question/governance-by-field.csv?tier=&field="));
        assertEquals(rows("question/rests-on.csv"), rows("question/rests-on.csv?act="));
    }

    @Test
    void a_year_is_a_whole_number() {
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
    void what_is_not_understood_is_told_by_name(String address, String told) {
        var answer = server.get("question/" + address, "Accept", "application/json");
        assertEquals(400, answer.statusCode(), text(answer));
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(json(answer).get("detail").getAsString().contains(told), text(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts.doc", "contacts.csv.ttl", "none", "none.csv"})
    void what_is_not_there_is_not_found(String name) {
        assertEquals(404, server.get("question/" + name).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "json, application/sparql-results+json",
        "xml, application/sparql-results+xml",
        "csv, text/csv",
        "tsv, text/tab-separated-values",
        "ttl, text/turtle",
        "trig, application/trig",
        "jsonld, application/ld+json",
        "rdf, application/rdf+xml",
        "nt, application/n-triples",
        "nq, application/n-quads",
        "html, text/html;charset=utf-8"
    })
    void suffix_format_and_accept_give_the_same_form(String suffix, String type) {
        String parameters = "?tier=" + encoded(NATIONAL);
        var bySuffix = server.get("question/governance-by-field." + suffix + parameters);
        var byFormat =
                server.get("question/governance-by-field" + parameters + "&format=" + suffix);
        var byAccept = server.get("question/governance-by-field" + parameters, "Accept", type);
        assertEquals(200, bySuffix.statusCode());
        assertEquals(type, bySuffix.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(type, byFormat.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(type, byAccept.headers().firstValue("Content-Type").orElseThrow());
        if (ofRows(suffix)) {
            assertArrayEquals(bySuffix.body(), byAccept.body());
            assertEquals(isForPeople(suffix), !Arrays.equals(bySuffix.body(), byFormat.body()));
        }
    }

    /** CSV that is asked for by its format is for spreadsheets: KindPagesTest tells how. */
    private static boolean isForPeople(String format) {
        return format.equals("csv");
    }

    private static boolean ofRows(String suffix) {
        return List.of("json", "xml", "csv", "tsv").contains(suffix);
    }

    @Test
    void application_json_is_the_result_in_JSON() {
        var plain = server.get("question/contacts", "Accept", "application/json");
        assertEquals("application/json", plain.headers().firstValue("Content-Type").orElseThrow());
        assertArrayEquals(server.get("question/contacts.json").body(), plain.body());
    }

    @Test
    void in_RDF_an_answer_is_the_same_rows_without_blank_nodes() {
        var model = ModelFactory.createDefaultModel();
        RDFParser.source(new ByteArrayInputStream(server.get("question/transpositions.ttl").body()))
                .lang(Lang.TURTLE)
                .parse(model);
        assertTrue(
                model.listStatements().toList().stream()
                        .noneMatch(one -> one.getSubject().isAnon() || one.getObject().isAnon()));
        ResultSet asRdf = RDFInput.fromRDF(model);
        ResultSet asJson =
                ResultSetFactory.fromJSON(
                        new ByteArrayInputStream(
                                server.get("question/transpositions.json").body()));
        assertEquals(cells(asJson), cells(asRdf));
    }

    /** RDF keeps the order of rows, not that of columns. */
    private static List<Map<String, String>> cells(ResultSet rows) {
        var cells = new ArrayList<Map<String, String>>();
        rows.forEachRemaining(
                row -> {
                    var values = new TreeMap<String, String>();
                    row.varNames()
                            .forEachRemaining(name -> values.put(name, row.get(name).toString()));
                    cells.add(values);
                });
        return cells;
    }

    @Test
    void every_question_has_a_topic_and_is_listed_under_it() {
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
    void an_optional_parameter_may_be_left_open_in_the_form() {
        Document page = page("question/governance-by-field");
        assertEquals("", page.select("select[name=tier] option").first().attr("value"));
        assertTrue(page.select("select[name=tier] option[selected]").isEmpty());
        Document chosen = page("question/governance-by-field?tier=" + encoded(NATIONAL));
        assertEquals(
                server.url + "id/concept/tier/national",
                chosen.select("select[name=tier] option[selected]").attr("value"));
    }

    @Test
    void a_name_stands_once_on_a_page_and_as_a_column_in_a_file() {
        var heading = page("question/governance-by-field").select("thead th").eachText();
        assertEquals(
                List.of("Level of government", "Field of governance", "Body", "Responsibility"),
                heading);
        assertTrue(
                text(server.get("question/governance-by-field.csv"))
                        .startsWith("tier,field,body,bodyName,responsibility"));
    }

    @Test
    void the_description_for_programs_is_linked() {
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
