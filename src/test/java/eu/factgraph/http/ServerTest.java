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
    void get_of_a_resource_redirects_whatever_the_accept(String accept) {
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
    void get_of_a_document_is_negotiated_and_parses(String accept, String type) {
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
    void get_of_a_document_as_html_is_a_page_with_sections() {
        var answer = server.get("doc/" + OFFICE, "Accept", "text/html");
        var page = Jsoup.parse(text(answer));
        assertEquals("Digital Transformation Office", page.selectFirst("h1").text());
        assertFalse(page.select("a[href=/graph/be/2019/governance/national/policy]").isEmpty());
        assertEquals("en", page.selectFirst("html").attr("lang"));
    }

    @ParameterizedTest
    @CsvSource({
        "doc/be/service/income-taxes, GovernmentService, Income taxes: declaration",
        "doc/be/organisation/court-of-audit, GovernmentOrganization, Rekenhof",
        "doc/be/act/law-2019-03-14-ebox, Legislation, 2019-03-14",
        "doc/be/dataset/2019, Dataset, eGovernment"
    })
    void get_of_a_page_embeds_schema_org_metadata(String path, String type, String text) {
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
        "doc/be/dataset/2019, Dataset, 7",
        "doc/eu/dataset/basic-data, Dataset, 6",
        "doc/eu/series/digital-government-factsheets, Dataset, 12",
        "catalog, DataCatalog, 0"
    })
    void get_of_a_dataset_page_embeds_its_publisher_coverage_and_files(
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
    void get_of_a_document_with_its_etag_is_304() {
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
    void get_with_an_unavailable_type_is_406_with_the_available_types() {
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
    void get_of_an_unknown_path_is_404(String path) {
        assertEquals(404, server.get(path).statusCode());
    }

    @Test
    void delete_is_405_with_allow() {
        var answer = server.send("DELETE", "doc/" + OFFICE, BodyPublishers.noBody());
        assertEquals(405, answer.statusCode());
        assertEquals("GET, HEAD, OPTIONS", header(answer, "Allow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc/" + OFFICE, "data?default", "sparql?query=ASK%7B%7D", ""})
    void head_has_the_headers_of_get_and_no_body(String path) {
        var head = server.send("HEAD", path, BodyPublishers.noBody());
        var get = server.get(path);
        assertEquals(get.statusCode(), head.statusCode());
        assertEquals(header(get, "ETag"), header(head, "ETag"));
        assertEquals(header(get, "Content-Length"), header(head, "Content-Length"));
        assertEquals(0, head.body().length);
    }

    @Test
    void get_of_shapes_lists_all_and_of_a_shape_describes_it() {
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
    void home_page_lists_sections_classes_and_questions() {
        var page = Jsoup.parse(text(server.get("")));
        assertFalse(page.select("a[href$='/graph/be/2019/legislation']").isEmpty());
        assertFalse(page.select("a[href$='/question/base-registers']").isEmpty());
        assertTrue(page.text().toLowerCase(java.util.Locale.ROOT).contains("base registries ("));
    }

    @Test
    void question_has_its_result_as_csv() {
        var answer = server.get("question/nothing-reported", "Accept", "text/csv");
        assertEquals("text/csv", header(answer, "Content-Type"));
        assertTrue(text(answer).startsWith("section,heading,statement"));
    }
}
