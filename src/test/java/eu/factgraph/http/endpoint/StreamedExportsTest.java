package eu.factgraph.http.endpoint;

import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import eu.factgraph.BuiltIn;
import eu.factgraph.http.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are too large to be in memory: their bodies are made while they are sent. */
class StreamedExportsTest {

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export/dataset.nq",
                "export/dataset.trig",
                "export/csv.zip",
                "data?default"
            })
    void large_file_is_sent_in_chunks_and_validated_by_its_tag(String path) {
        var whole = server.get(path);
        assertEquals("chunked", header(whole, "Transfer-Encoding"));
        assertEquals("", header(whole, "Content-Length"));
        String tag = header(whole, "ETag");
        assertArrayEquals(whole.body(), server.get(path, "If-Match", tag).body());
        assertEquals(412, server.get(path, "If-Match", "\"other\"").statusCode());
        for (String method : List.of("GET", "HEAD")) {
            var again = server.send(method, path, BodyPublishers.noBody(), "If-None-Match", tag);
            assertEquals(304, again.statusCode(), method);
            assertEquals(tag, header(again, "ETag"), method);
        }
        var head = server.send("HEAD", path, BodyPublishers.noBody());
        assertEquals(200, head.statusCode());
        assertEquals(tag, header(head, "ETag"));
        assertEquals("", header(head, "Content-Length"));
    }

    @Test
    void list_has_the_size_and_digest_of_what_is_sent() {
        byte[] body = server.get("export/dataset.nq").body();
        String row = "export/dataset.nq," + body.length + "," + DigestUtils.sha256Hex(body) + ",";
        assertTrue(text(server.get("export", "Accept", "text/csv")).contains(row), row);
    }

    @Test
    void each_content_coding_has_the_same_content_and_a_tag_of_its_own() throws IOException {
        String path = "export/dataset.trig";
        var plain = server.get(path);
        var gzip = server.get(path, "Accept-Encoding", "gzip");
        var brotli = server.get(path, "Accept-Encoding", "br");
        assertEquals(
                List.of("gzip", "br"),
                List.of(header(gzip, "Content-Encoding"), header(brotli, "Content-Encoding")));
        assertArrayEquals(
                plain.body(),
                new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes());
        assertArrayEquals(
                plain.body(),
                new BrotliInputStream(new ByteArrayInputStream(brotli.body())).readAllBytes());
        assertTrue(gzip.body().length < plain.body().length / 4, gzip.body().length + " bytes");
        assertTrue(brotli.body().length < plain.body().length / 4, brotli.body().length + " bytes");
        assertEquals(
                3,
                List.of(plain, gzip, brotli).stream()
                        .map(one -> header(one, "ETag"))
                        .distinct()
                        .count());
        assertArrayEquals(gzip.body(), server.get(path, "Accept-Encoding", "gzip").body());
    }

    @Test
    void tag_is_the_same_after_a_restart_and_another_for_other_content() {
        try (var restarted = new TestServer(server.url, BuiltIn.SOURCE);
                var moved = new TestServer("http://localhost:1/", BuiltIn.SOURCE)) {
            for (String path : List.of("export/dataset.nq", "export/csv.zip")) {
                var first = server.get(path);
                var again = restarted.get(path);
                assertEquals(header(first, "ETag"), header(again, "ETag"), path);
                assertArrayEquals(first.body(), again.body(), path);
                assertNotEquals(header(first, "ETag"), header(moved.get(path), "ETag"), path);
            }
        }
        assertNotEquals(
                header(server.get("export/dataset.nq"), "ETag"),
                header(server.get("export/dataset.nq?status=reviewed"), "ETag"));
    }
}
