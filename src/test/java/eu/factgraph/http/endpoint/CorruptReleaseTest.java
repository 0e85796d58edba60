package eu.factgraph.http.endpoint;

import static eu.factgraph.history.ReleasedData.DECREE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.history.ReleasedData;
import eu.factgraph.http.TestServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statements of a release are read on first use, which is when a fault is found. */
class CorruptReleaseTest {

    @TempDir Path folder;

    @Test
    void corrupt_version_answers_500_and_all_else_works() {
        var data = ReleasedData.in(folder);
        data.release("2026-01-31");
        data.editStatements("2026-01-31", "\"2019-04-03\"", "\"2019-04-05\"");
        String path = DECREE.substring(CanonicalNamespace.CANONICAL.length());
        try (var server = new TestServer(null, data.source())) {
            var now = server.get("doc" + path.substring("id".length()));
            assertEquals(200, now.statusCode());
            assertEquals(
                    "Sat, 31 Jan 2026 00:00:00 GMT",
                    now.headers().firstValue("Last-Modified").orElse(""));
            assertEquals(200, server.get("feed").statusCode());
            assertEquals(200, server.get("export/2026-01-31/eli.nt").statusCode());
            for (String damaged : List.of("version/2026-01-31/" + path, "feed/1")) {
                var response = server.get(damaged);
                String text = new String(response.body(), StandardCharsets.UTF_8);
                assertEquals(500, response.statusCode(), damaged);
                assertTrue(text.contains("cannot be read here"), text);
                assertFalse(text.contains(folder.toString()), text);
            }
        }
    }
}
