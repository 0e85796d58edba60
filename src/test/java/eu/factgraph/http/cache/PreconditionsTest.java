package eu.factgraph.http.cache;

import static eu.factgraph.http.TestServer.header;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.http.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditional requests for reading (RFC 9110, section 13), each by GET and by HEAD. */
class PreconditionsTest {

    private static final String OFFICE = "doc/be/organisation/digital-transformation-office.ttl";

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TAG | 200",
                "\"other\" | 412",
                "\"other\", TAG | 200",
                "\"other\",TAG , \"third\" | 200",
                "W/TAG | 412",
                "* | 200",
                "unquoted | 412"
            })
    void if_match_uses_strong_comparison(String tags, int status) {
        String tag = header(server.get(OFFICE), "ETag");
        assertBoth(status, "If-Match", tags.replace("TAG", tag));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 01 Jan 1970 00:00:00 GMT | 412",
                "Mon, 01 Jan 2024 00:00:00 GMT | 412",
                "Monday, 01-Jan-24 00:00:00 GMT | 412",
                "MODIFIED | 200",
                "Fri, 01 Jan 2077 00:00:00 GMT | 200",
                "yesterday | 200"
            })
    void if_unmodified_since_is_compared_with_last_modified(String date, int status) {
        String modified = header(server.get(OFFICE), "Last-Modified");
        assertBoth(status, "If-Unmodified-Since", date.replace("MODIFIED", modified));
    }

    @Test
    void preconditions_are_evaluated_in_order() {
        String tag = header(server.get(OFFICE), "ETag");
        String past = "Mon, 01 Jan 2024 00:00:00 GMT";
        assertBoth(200, "If-Match", tag, "If-Unmodified-Since", past);
        assertBoth(304, "If-Match", tag, "If-None-Match", tag);
        assertBoth(412, "If-Match", "\"other\"", "If-None-Match", tag);
        assertBoth(412, "If-Unmodified-Since", past, "If-None-Match", tag);
        assertBoth(200, "If-None-Match", "\"other\"", "If-Modified-Since", past);
    }

    @Test
    void lines_of_a_precondition_are_combined() {
        String tag = header(server.get(OFFICE), "ETag");
        assertBoth(200, "If-Match", "\"other\"", "If-Match", tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc/be/organisation/nobody", "id/be/place/belgium", "nowhere"})
    void unsuccessful_response_has_no_precondition(String path) {
        int status = server.get(path).statusCode();
        assertEquals(status, server.get(path, "If-Match", "\"other\"").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "catalog", "data?default", "sparql", "search?q=ebox", "export/cpov.ttl"})
    void every_representation_has_preconditions(String path) {
        assertEquals(412, server.get(path, "If-Match", "\"other\"").statusCode());
        String tag = header(server.get(path), "ETag");
        assertEquals(200, server.get(path, "If-Match", tag).statusCode());
        assertEquals(304, server.get(path, "If-None-Match", tag).statusCode());
    }

    private static void assertBoth(int status, String... headers) {
        for (String method : new String[] {"GET", "HEAD"}) {
            var answer = server.send(method, OFFICE, BodyPublishers.noBody(), headers);
            assertEquals(status, answer.statusCode(), method + " " + String.join(" ", headers));
        }
    }
}
