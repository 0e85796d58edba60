package eu.factgraph.http;

import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {

    private static final String OFFICE = "be/organisation/digital-transformation-office";
    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "text/html", "image/png", "*/*"})
    void GET_thing_answers_303_whatever_the_accept(String accept) {
        var answer = server.get("id/" + OFFICE, "Accept", accept);
        assertEquals(303, answer.statusCode());
        assertEquals(server.url + "doc/" + OFFICE, header(answer, "Location"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle",
        "application/trig, application/trig",
        "application/ld+json, application/ld+json",
        "application/rdf+xml, application/rdf+xml",
        "application/n-triples, application/n-triples",
        "application/n-quads, application/n-quads",
        "'text/turtle;q=0.5, application/rdf+xml;q=0.9', application/rdf+xml",
        "'text/turtle;q=0, */*;q=0.1', application/trig",
        "*/*, text/turtle"
    })
    void GET_document_is_negotiated_and_parses_as_what_it_claims(String accept, String type) {
        var answer = server.get("doc/" + OFFICE, "Accept", accept);
        assertEquals(200, answer.statusCode());
        assertEquals(type, header(answer, "Content-Type"));
        assertEquals("Accept, Accept-Language, Accept-Encoding", header(answer, "Vary"));
        var dataset = DatasetGraphFactory.create();
        Lang language = RDFLanguages.contentTypeToLang(type);
        RDFParser.source(new ByteArrayInputStream(answer.body())).lang(language).parse(dataset);
        assertTrue(
                dataset.stream()
                        .anyMatch(
                                quad ->
                                        quad.getSubject()
                                                .toString()
                                                .equals(server.url + "id/" + OFFICE)));
    }

    @Test
    void GET_document_as_html_is_a_page_with_its_sections() {
        var answer = server.get("doc/" + OFFICE, "Accept", "text/html");
        var page = Jsoup.parse(text(answer));
        assertEquals("Digital Transformation Office", page.selectFirst("h1").text());
        assertFalse(
                page.select("a[href='" + server.url + "graph/be/2019/governance/national/policy']")
                        .isEmpty());
        assertEquals("en", page.selectFirst("html").attr("lang"));
    }

    @ParameterizedTest
    @CsvSource({
        "doc/be/service/income-taxes, GovernmentService, Income taxes: declaration",
        "doc/be/organisation/court-of-audit, GovernmentOrganization, Rekenhof",
        "doc/be/act/law-2019-03-14-ebox, Legislation, 2019-03-14",
        "doc/be/dataset/2019, Dataset, eGovernment"
    })
    void GET_page_holds_the_thing_in_the_words_of_schema_org(
            String path, String type, String text) {
        var page = Jsoup.parse(text(server.get(path, "Accept", "text/html")));
        String json = page.select("script[type=application/ld+json]").first().data();
        var object = JSON.parse(json);
        assertEquals(type, object.get("@type").getAsString().value());
        assertEquals(
                server.url + path.replaceFirst("doc", "id"),
                object.get("@id").getAsString().value());
        assertTrue(json.contains(text), json);
        assertFalse(json.contains("<"), json);
    }

    @ParameterizedTest
    @CsvSource({
        "doc/be/dataset/2019, Dataset, 33",
        "doc/eu/dataset/basic-data, Dataset, 6",
        "doc/eu/series/digital-government-factsheets, Dataset, 12",
        "catalog, DataCatalog, 0"
    })
    void GET_page_of_what_has_files_says_who_made_it_where_it_is_of_and_how_to_get_it(
            String path, String type, int files) {
        var page = Jsoup.parse(text(server.get(path, "Accept", "text/html")));
        var object = JSON.parse(page.select("script[type=application/ld+json]").first().data());
        assertEquals(type, object.get("@type").getAsString().value());
        for (String name : new String[] {"name", "creator", "publisher", "license"}) {
            assertTrue(object.hasKey(name), path + " has no " + name + ": " + object);
        }
        assertEquals(
                files,
                object.hasKey("distribution") ? object.get("distribution").getAsArray().size() : 0);
        if (files > 0) {
            assertTrue(object.hasKey("identifier"), "" + object);
            assertTrue(object.get("spatialCoverage").toString().contains("Belgium"), "" + object);
            for (var file : object.get("distribution").getAsArray()) {
                assertTrue(
                        file.getAsObject().getString("contentUrl").startsWith(server.url),
                        "" + file);
                assertTrue(
                        file.getAsObject().getString("encodingFormat").matches("[a-z]+/[a-z+-]+"),
                        "" + file);
            }
        }
    }

    @Test
    void GET_document_with_its_etag_answers_304() {
        String tag = header(server.get("doc/" + OFFICE, "Accept", "text/turtle"), "ETag");
        assertEquals(
                304,
                server.get("doc/" + OFFICE, "Accept", "text/turtle", "If-None-Match", tag)
                        .statusCode());
        assertEquals(
                200,
                server.get("doc/" + OFFICE, "Accept", "text/html", "If-None-Match", tag)
                        .statusCode());
    }

    @Test
    void GET_with_an_accept_that_nobody_can_satisfy_answers_406_with_what_is_on_offer() {
        var answer = server.get("doc/" + OFFICE, "Accept", "image/png");
        assertEquals(406, answer.statusCode());
        assertTrue(text(answer).contains("text/turtle"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id/be/organisation/nobody",
                "doc/be/organisation/nobody",
                "doc/" + OFFICE + ".pdf",
                "graph/be/1999",
                "question/none",
                "nowhere",
                "data?graph=urn:nope"
            })
    void GET_unknown_answers_404(String path) {
        assertEquals(404, server.get(path).statusCode());
    }

    @Test
    void DELETE_answers_405_with_allow() {
        var answer = server.send("DELETE", "doc/" + OFFICE, BodyPublishers.noBody());
        assertEquals(405, answer.statusCode());
        assertEquals("GET, HEAD, OPTIONS", header(answer, "Allow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc/" + OFFICE, "data?default", "sparql?query=ASK%7B%7D", ""})
    void HEAD_has_the_headers_of_GET_and_no_body(String path) {
        var head = server.send("HEAD", path, BodyPublishers.noBody());
        var get = server.get(path);
        assertEquals(get.statusCode(), head.statusCode());
        assertEquals(header(get, "ETag"), header(head, "ETag"));
        assertEquals(header(get, "Content-Length"), header(head, "Content-Length"));
        assertEquals(0, head.body().length);
    }

    @Test
    void GET_shapes_gives_all_and_a_shape_gives_itself() {
        assertTrue(
                text(server.get("shapes", "Accept", "text/turtle")).contains("LegalResource-date"));
        var shape = server.get("shapes/LegalResource-date.nt");
        assertEquals(200, shape.statusCode());
        assertTrue(
                text(shape)
                        .contains(
                                "<"
                                        + server.url
                                        + "shapes/LegalResource-date> <http://www.w3.org/ns/shacl#path>"));
        assertEquals(404, server.get("shapes/None").statusCode());
    }

    @Test
    void home_lists_sections_kinds_and_questions() {
        var page = Jsoup.parse(text(server.get("")));
        assertFalse(page.select("a[href$='/graph/be/2019/legislation']").isEmpty());
        assertFalse(page.select("a[href$='/question/base-registers']").isEmpty());
        assertTrue(page.text().toLowerCase(java.util.Locale.ROOT).contains("base registry ("));
    }

    @Test
    void a_question_gives_its_answer_as_csv() {
        var answer = server.get("question/nothing-reported", "Accept", "text/csv");
        assertEquals("text/csv", header(answer, "Content-Type"));
        assertTrue(text(answer).startsWith("section,heading,statement"));
    }
}
