package eu.factgraph.http.negotiation;

import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.Decoder;
import eu.factgraph.http.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Selection of media type, language and coding (RFC 9110, section 12), and its header fields. */
class NegotiationTest {

    private static final String OFFICE = "doc/be/organisation/digital-transformation-office";
    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | nl",
                "nl-BE, en;q=0.5 | nl",
                "fr;q=0.4, de;q=0.9 | de",
                "pl, fr;q=0.1 | fr",
                "pl | en",
                "* | en",
                "not a language; q=x | en"
            })
    void page_is_in_the_requested_language(String accept, String language) {
        var answer = server.get(OFFICE, "Accept", "text/html", "Accept-Language", accept);
        assertEquals(200, answer.statusCode());
        assertEquals(language, header(answer, "Content-Language"));
        assertEquals("Accept, Accept-Language, Accept-Encoding", header(answer, "Vary"));
    }

    @Test
    void label_is_in_the_language_of_the_page_or_marked() {
        var page =
                Jsoup.parse(text(server.get("doc/be/place/belgium.html", "Accept-Language", "nl")));
        assertTrue(page.select("a:not([lang])").eachText().contains("Brussel"));
        assertTrue(page.select("a[lang=en]").eachText().contains("Country Profile › Basic data"));
        assertEquals("fr", header(server.get(OFFICE + ".html?lang=fr"), "Content-Language"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | gzip",
                "gzip, deflate, br, zstd | br",
                "br;q=0.1, gzip;q=0.8 | gzip",
                "* | br",
                "gzip;q=0, br;q=0 | ''",
                "gzip;q=0, br;q=0, * | ''",
                "identity, gzip;q=0.5 | ''",
                "zstd | ''",
                "gzip;q=high, br;q=0.5 | br",
                "identity;q=0, *;q=0 | ''",
                "GZIP | gzip",
                ";;;, q= | ''"
            })
    void body_is_coded_as_the_client_accepts(String accept, String coding) throws IOException {
        var plain = server.get(OFFICE + ".ttl");
        var answer = server.get(OFFICE + ".ttl", "Accept-Encoding", accept);
        assertEquals(coding, header(answer, "Content-Encoding"));
        assertEquals("Accept-Encoding", header(answer, "Vary"));
        if (coding.isEmpty()) {
            assertArrayEquals(plain.body(), answer.body());
            return;
        }
        assertArrayEquals(plain.body(), decoded(coding, answer.body()));
        assertNotEquals(header(plain, "ETag"), header(answer, "ETag"));
    }

    @Test
    void entity_tag_is_of_one_variant_and_coding() {
        String tag = header(server.get(OFFICE, "Accept", "text/turtle"), "ETag");
        for (var headers :
                List.of(
                        List.of("Accept", "text/turtle", "Accept-Encoding", "gzip"),
                        List.of("Accept", "application/ld+json"))) {
            var headersWithTag = new java.util.ArrayList<>(headers);
            headersWithTag.addAll(List.of("If-None-Match", tag));
            assertEquals(
                    200, server.get(OFFICE, headersWithTag.toArray(String[]::new)).statusCode());
        }
        for (String known : List.of(tag, "W/" + tag, "\"other\" , " + tag, "*")) {
            var answer = server.get(OFFICE, "Accept", "text/turtle", "If-None-Match", known);
            assertEquals(304, answer.statusCode(), known);
            assertEquals(tag, header(answer, "ETag"));
            assertEquals("Accept, Accept-Language, Accept-Encoding", header(answer, "Vary"));
            assertEquals(0, answer.body().length);
        }
    }

    @Test
    void negotiated_response_links_to_its_variants() {
        var answer = server.get(OFFICE, "Accept", "application/ld+json");
        assertEquals(server.url + OFFICE + ".jsonld", header(answer, "Content-Location"));
        String links = header(answer, "Link");
        for (String link :
                List.of(
                        "<"
                                + server.url
                                + OFFICE
                                + ".ttl>; rel=\"alternate\"; type=\"text/turtle\"",
                        "<" + server.url + OFFICE + ".html>; rel=\"alternate\"; type=\"text/html\"",
                        "<" + server.url + OFFICE + ">; rel=\"canonical\"",
                        "rel=\"describedby\"",
                        "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"",
                        "<https://w3id.org/factgraph/id/be/organisation/digital-transformation-office>; rel=\"cite-as\"",
                        "<http://data.europa.eu/m8g/PublicOrganisation>; rel=\"type\"")) {
            assertTrue(links.contains(link), link + " is not in " + links);
        }
        var whole = server.get("graph/be/2019/legislation", "Accept", "text/turtle");
        assertTrue(header(whole, "Link").contains("rel=\"item\""));
        assertTrue(header(whole, "Link").contains("/graph/be/2019>; rel=\"collection\""));
        var thing = server.get(OFFICE.replace("doc/", "id/"));
        assertTrue(header(thing, "Link").contains("rel=\"describedby\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "catalog", "conformance", "sparql", "data?default", "export/cpov.ttl"})
    void no_header_field_is_repeated(String path) {
        var answer = server.get(path, "Accept-Encoding", "gzip");
        assertEquals(200, answer.statusCode());
        answer.headers().map().forEach((name, lines) -> assertEquals(1, lines.size(), name));
    }

    @Test
    void percent_encoded_unreserved_characters_are_equivalent() {
        assertEquals(
                200, server.get(OFFICE.replace("digital", "%64%69gital") + ".ttl").statusCode());
        assertEquals(404, server.get("doc/be/organisation/caf%C3%A9").statusCode());
        assertFalse(
                text(server.get("doc/be/x%22%3E%3Cscript%3E", "Accept", "text/html"))
                        .contains("<script>"));
    }

    @Test
    void lines_of_accept_are_combined() {
        var answer =
                server.get(
                        OFFICE, "Accept", "text/turtle;q=0.1", "Accept", "application/n-triples");
        assertEquals("application/n-triples", header(answer, "Content-Type"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/problem+json",
                "text/html,application/xhtml+xml,*/*;q=0.8 | text/html;charset=utf-8",
                "text/html;q=0.1, application/problem+json | application/problem+json",
                "image/png | application/problem+json"
            })
    void problem_has_the_preferred_type(String accept, String type) {
        var answer = server.get("doc/be/organisation/nobody", "Accept", accept);
        assertEquals(404, answer.statusCode());
        assertEquals(type, header(answer, "Content-Type"));
        assertEquals("Accept, Accept-Language, Accept-Encoding", header(answer, "Vary"));
    }

    private static byte[] decoded(String coding, byte[] body) throws IOException {
        return coding.equals("br")
                ? Decoder.decompress(body).getDecompressedData()
                : new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
}
