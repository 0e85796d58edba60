package eu.factgraph.http.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.factgraph.http.TestServer;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that need the data of many countries: accessibility and layout. */
@ExtendWith(Chromium.Tested.class)
class ContinentPagesBrowserTest {

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "countries",
                "country/ee",
                "country/be/2023?lang=fr",
                "compare/governance?country=be,ee,lu,fr,de,at",
                "compare/indicators?country=be,ee,lu",
                "compare/services?country=be,ee&lang=de",
                "country/be/changes/2019-2021",
                "country/be/changes/2019-2021/governance?lang=fr",
                "changes",
                "union-law",
                "union-law/32014R0910?lang=nl",
                "topics",
                "topic/governance/national/coordination",
                "question/office-holders",
                "question/services-compared",
                "search?q=eID",
                "doc/ee/system/x-road-middleware",
                "quality"
            })
    void page_is_accessible_and_keeps_its_layout(String path, Chromium chromium) {
        try (Page page = chromium.page()) {
            page.navigate(server.url + path);
            var light = Chromium.axe(page, PagesBrowserTest.WCAG);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            var dark = Chromium.axe(page, PagesBrowserTest.CONTRAST);
            LayoutCriteria.prepare(page);
            assertAll(
                    () -> assertEquals(List.of(), light),
                    () -> assertEquals(List.of(), dark),
                    () -> LayoutCriteria.assertMet(page));
        }
    }
}
