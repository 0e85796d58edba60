package eu.factgraph.http.message;

import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.AddressKind;
import eu.factgraph.http.TestServer;
import eu.factgraph.http.Wire;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Header fields of responses: for caches, for every method, without text of the client. */
class ResponseHeadersTest {

    private static final String OFFICE = "doc/be/organisation/digital-transformation-office";

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | Accept-Language, Accept-Encoding",
                OFFICE + " | Accept, Accept-Language, Accept-Encoding",
                OFFICE + ".ttl | Accept-Encoding",
                OFFICE + ".html | Accept-Language, Accept-Encoding",
                ".well-known/void | Accept, Accept-Encoding",
                "sparql?query=ASK%7B%7D | Accept, Accept-Language, Accept-Encoding",
                "data?default | Accept, Accept-Encoding",
                "search?q=ebox&format=json | Accept-Encoding",
                "search?q=ebox | Accept, Accept-Language, Accept-Encoding",
                "question/contacts.csv | Accept-Encoding",
                "robots.txt | Accept-Encoding",
                "export/csv.zip | ''",
                "id/be/place/belgium | ''",
                "nowhere | Accept, Accept-Language, Accept-Encoding",
                "sparql?query=nonsense | Accept, Accept-Language, Accept-Encoding",
                "health | Accept-Encoding"
            })
    void vary_names_each_negotiation_header_once(String path, String vary) {
        for (String coding : List.of("identity", "gzip", "br")) {
            var answer = server.get(path, "Accept-Encoding", coding);
            assertEquals(
                    vary.isEmpty() ? List.of() : List.of(vary),
                    answer.headers().allValues("Vary"),
                    coding);
        }
        assertEquals(vary, header(server.get(path), "Vary"));
    }

    static List<String> paths() {
        return AddressKind.paths();
    }

    /** Time and metrics change between two requests. */
    @ParameterizedTest
    @MethodSource("paths")
    void head_response_has_the_headers_of_get_and_no_body(String path) {
        var head = server.send("HEAD", path, BodyPublishers.noBody());
        var get = server.get(path);
        assertEquals(get.statusCode(), head.statusCode());
        assertEquals(0, head.body().length);
        if (!path.equals("metrics")) {
            assertEquals(comparable(get.headers().map()), comparable(head.headers().map()));
        }
    }

    private static TreeMap<String, List<String>> comparable(
            java.util.Map<String, List<String>> headers) {
        var comparable = new TreeMap<>(headers);
        comparable.remove("date");
        return comparable;
    }

    @Test
    void not_modified_response_has_the_headers_for_caches() {
        var answer = server.get(OFFICE, "Accept", "text/turtle");
        var again =
                server.get(
                        OFFICE, "Accept", "text/turtle", "If-None-Match", header(answer, "ETag"));
        assertEquals(304, again.statusCode());
        for (String name :
                List.of("ETag", "Vary", "Cache-Control", "Content-Location", "Last-Modified")) {
            assertEquals(header(answer, name), header(again, name), name);
        }
        assertFalse(header(again, "Date").isEmpty());
        assertEquals(0, again.body().length);
        assertTrue(
                List.of("", header(answer, "Content-Length"))
                        .contains(header(again, "Content-Length")),
                "a length that is not that of the body (RFC 9110, section 8.6)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /?zzqq=\"<zzqq>\u00e9",
                "GET /?lang=zzqq",
                "GET /doc/be/place/belgium?zzqq",
                "GET /doc/be/place/belgium.zzqq",
                "GET /doc/be/place/belgium;zzqq=1",
                "GET /id/be/place/zzqq",
                "GET /id/be/place/belgium?zzqq=\";rel=\"stylesheet\"",
                "GET /question/acts-by-year?year=2017&lang=zzqq",
                "GET /question/acts-by-year?zzqq=2017",
                "GET /question/acts-by-year?year=\">;zzqq",
                "GET /question/contacts.csv?lang=zzqq%0d%0aX-A:b",
                "GET /sparql?query=ASK{}&zzqq=\u00e9",
                "GET /search?q=zzqq%0d%0aX-A:b",
                "GET /export/zzqq.ttl",
                "GET /export/2026-99-99/zzqq",
                "GET /reconcile/view?id=http://zzqq/",
                "GET /feed/zzqq",
                "GET /version/zzqq/graph/be/2019",
                "GET /overview/services?zzqq=1",
                "GET /around/be/place/belgium.svg?zzqq=1",
                "GET //zzqq.example/doc",
                "GET http://zzqq.example/id/be/place/belgium",
                "ZZQQ /doc/be/place/belgium",
                "OPTIONS /zzqq"
            })
    void text_of_the_client_is_in_no_header(String start) throws IOException {
        String request =
                start
                        + " HTTP/1.1\r\nHost: localhost:"
                        + server.port
                        + "\r\nAccept: */*, zzqq/zzqq\r\nAccept-Language: zzqq\r\nAccept-Encoding: zzqq\r\nOrigin: http://zzqq\r\nX-Forwarded-Host: zzqq\r\n\r\n";
        var replies =
                new Wire(server.port)
                        .replies(List.of(request.getBytes(StandardCharsets.UTF_8)), () -> {}, true);
        assertEquals(1, replies.size());
        replies.get(0)
                .headers()
                .forEach(
                        (name, value) ->
                                assertFalse(
                                        (name + value).toLowerCase().contains("zzqq"),
                                        name + ": " + value));
    }

    @Test
    void links_have_the_decoded_parameters() {
        String links = header(server.get("question/acts-by-year?lang=nl&year=20%317"), "Link");
        assertTrue(
                links.contains("<" + server.url + "question/acts-by-year.csv?lang=nl&year=2017>"),
                links);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "queries={\"q0\":{\"query\":\"eBox\" | ends too early",
                "queries=[{\"query\":\"eBox\"}] | an array, not an object",
                "queries={\"q0\":[]} | an array, not an object",
                "queries=nonsense | not valid JSON",
                "queries={\"q0\" \"a\"} | not valid JSON",
                "queries=null | null, not an object",
                "queries= | it is empty",
                "extend={\"ids\":[\"a\" | ends too early",
                "extend={\"ids\":\"a\",\"properties\":[]} | not an array",
                "extend=[] | an array, not an object",
                "extend={} | missing"
            })
    void case_27_invalid_json_is_refused_with_its_position(String field, String words) {
        int equals = field.indexOf('=');
        var answer =
                server.get(
                        "reconcile?"
                                + field.substring(0, equals + 1)
                                + TestServer.encoded(field.substring(equals + 1)));
        assertEquals(400, answer.statusCode());
        assertTrue(text(answer).contains(words), text(answer));
        assertFalse(
                text(answer).matches("(?s).*\\b(java|com|org|eu|gg)\\.\\w+.*|.*Exception.*"),
                text(answer));
    }
}
