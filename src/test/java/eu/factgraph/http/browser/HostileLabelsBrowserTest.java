package eu.factgraph.http.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import eu.factgraph.history.ReleasedData;
import eu.factgraph.http.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels with markup and control characters stay text. */
@ExtendWith(Chromium.Tested.class)
class HostileLabelsBrowserTest {

    private static final String BODY = "doc/be/organisation/digital-transformation-office";

    /**
     * Markup, both quotes, the end of a script, and text that turns the direction of all after it.
     */
    private static final String LABEL =
            "<script>document.title='taken'</script>\"'><img src=x onerror=\"document.title='taken'\">"
                    + "</script><!-- {0} ${1} \u202e\u05e9\u05dc\u05d5\u05dd";

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        ReleasedData data = ReleasedData.in(folder);
        data.edit(
                "be/things/organisation.ttl",
                "\"Digital Transformation Office\"@en",
                Matcher.quoteReplacement("\"" + LABEL.replace("\"", "\\\"") + "\"@en"));
        server = new TestServer(null, data.source());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        BODY + ", h1",
        BODY + ", title",
        "doc/be/post/director-general-digital-transformation-office, 'main a[href*=\"/doc/be/organisation/digital-transformation-office\"]'",
        "question/systems-by-body, 'td a[href$=\"digital-transformation-office\"]'",
        "question/about-a-body, 'option[value$=\"/digital-transformation-office\"]'"
    })
    void hostile_label_stays_text_in_the_page(String path, String where, Chromium chromium) {
        try (Page page = chromium.page()) {
            var told = new ArrayList<String>();
            page.onConsoleMessage(message -> told.add(message.text()));
            page.onPageError(told::add);
            page.navigate(server.url + path);
            String text = page.locator(where).first().textContent();
            assertTrue(text.startsWith(LABEL), text);
            assertEquals(0, page.locator("img[src=x]").count());
            assertEquals(
                    0, page.locator("script:not([src]):not([type='application/ld+json'])").count());
            assertEquals(List.of(), told);
        }
    }

    @ParameterizedTest
    @CsvSource({BODY})
    void hostile_label_stays_text_in_metadata(String path, Chromium chromium) {
        try (Page page = chromium.page()) {
            page.navigate(server.url + path);
            String json = page.textContent("script[type='application/ld+json']");
            assertTrue(JSON.parse(json).get("name").toString().contains("document.title"), json);
        }
    }

    /** Right-to-left text is isolated. */
    @ParameterizedTest
    @CsvSource({"doc/be/post/director-general-digital-transformation-office"})
    void hostile_label_keeps_its_direction(String path, Chromium chromium) {
        try (Page page = chromium.page()) {
            page.navigate(server.url + path);
            assertEquals(
                    "isolate",
                    page.locator(
                                    "main a[href*='/doc/be/organisation/digital-transformation-office']")
                            .first()
                            .evaluate("one => getComputedStyle(one).unicodeBidi"));
        }
    }
}
