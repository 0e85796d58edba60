package eu.factgraph.http.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import eu.factgraph.http.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of page in a browser: accessibility, layout and requests. */
@ExtendWith(Chromium.Tested.class)
class PagesBrowserTest {

    /** Web Content Accessibility Guidelines 2.2, level AA, and the best practices of axe. */
    static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    static final List<String> CONTRAST = List.of("color-contrast");
    private static final String SHIFTS =
            "window.shifted = 0; new PerformanceObserver(list => list.getEntries()"
                    + ".forEach(one => window.shifted += one.value)).observe({type: 'layout-shift', buffered: true})";
    private static final int BYTES = 100 * 1024;
    private static final Path PICTURES = Path.of("target/screenshots");

    @ParameterizedTest
    @EnumSource
    void page_is_accessible_on_every_screen(PageKind kind, Chromium chromium) {
        try (Page page = chromium.page()) {
            var told = new ArrayList<String>();
            var asked = new ArrayList<String>();
            var loaded = new ArrayList<Response>();
            page.onConsoleMessage(message -> told.add(message.type() + " " + message.text()));
            page.onPageError(told::add);
            page.onRequest(request -> asked.add(request.url()));
            page.onResponse(loaded::add);
            page.addInitScript(SHIFTS);
            Response answer = page.navigate(kind.path);
            if (kind.status() != 200) {
                // the browser logs the status
                told.removeIf(line -> line.contains("status of " + kind.status()));
            }
            long bytes =
                    List.copyOf(loaded).stream()
                            .filter(
                                    response ->
                                            response.headerValue("content-type")
                                                    .startsWith("text/html"))
                            .mapToLong(response -> response.body().length)
                            .sum();
            var light = Chromium.axe(page, WCAG);
            picture(page, kind, "light");
            Object shifted = page.evaluate("window.shifted");
            int wide = scrolledWidth(page, 3840);
            int narrow = scrolledWidth(page, 320);
            picture(page, kind, "narrow");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            var dark = Chromium.axe(page, CONTRAST);
            page.setViewportSize(1280, 800);
            picture(page, kind, "dark");
            assertAll(
                    () -> assertEquals(kind.status(), answer.status()),
                    () -> assertEquals(List.of(), light),
                    () -> assertEquals(List.of(), dark),
                    () -> assertEquals(List.of(), told),
                    () -> assertEquals(List.of(), elsewhere(asked, chromium)),
                    () -> assertTrue(bytes <= BYTES || !kind.isSmall(), bytes + " bytes"),
                    () -> assertEquals(0, ((Number) shifted).intValue(), "layout shift"),
                    () -> assertTrue(narrow <= 320, narrow + " px wide on 320"),
                    () -> assertTrue(wide <= 3840, wide + " px wide on 3840"));
        }
    }

    /** The host name may differ from that of the base, and the policy allows one host. */
    @Test
    void page_works_by_another_host_name(Chromium chromium) {
        try (Page page = chromium.page()) {
            var told = new ArrayList<String>();
            page.onConsoleMessage(message -> told.add(message.text()));
            page.navigate(
                    chromium.server.url.replace("localhost", "127.0.0.1") + "question/rests-on");
            Steps.reach(page, "main form button");
            Steps.enter(page);
            assertEquals(List.of(), told);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Table, SELECT ?kind (COUNT(*) AS ?n) { ?s a ?kind } GROUP BY ?kind",
        "Chart, SELECT ?kind (COUNT(*) AS ?n) { ?s a ?kind } GROUP BY ?kind",
        "Graph, SELECT * { ?act <http://data.europa.eu/eli/ontology#transposes> ?of }",
        "Raw response, SELECT * { ?act <http://data.europa.eu/eli/ontology#transposes> ?of }",
    })
    void editor_result_is_accessible(String view, String query, Chromium chromium) {
        try (Page page = chromium.page()) {
            page.navigate("sparql?edit=" + TestServer.encoded(query));
            page.locator("#editor .CodeMirror").waitFor();
            page.locator("#editor button:not([type=button])").click();
            page.locator("#answer .yasr_header button:has-text('" + view + "')").click();
            page.locator("#answer .yasr_results > *").first().waitFor();
            var light = Chromium.axe(page, WCAG);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            var dark = Chromium.axe(page, CONTRAST);
            assertAll(() -> assertEquals(List.of(), light), () -> assertEquals(List.of(), dark));
        }
    }

    private static int scrolledWidth(Page page, int width) {
        page.setViewportSize(width, 800);
        return ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
    }

    private static List<String> elsewhere(List<String> asked, Chromium chromium) {
        return asked.stream().filter(url -> !url.startsWith(chromium.server.url)).toList();
    }

    /** For review. */
    private static void picture(Page page, PageKind kind, String how) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setTimeout(0)
                        .setPath(
                                PICTURES.resolve(
                                        kind.name().toLowerCase(Locale.ROOT)
                                                + "-"
                                                + how
                                                + ".png")));
    }
}
