package eu.factgraph.http.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import eu.factgraph.http.TestServer;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Journeys through several countries with the keyboard alone, on a desktop and on a phone. */
@ExtendWith(Chromium.Tested.class)
class ContinentJourneysBrowserTest {

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    private static final int DESKTOP = 1280;
    private static final int PHONE = 360;
    private static final int HEIGHT = 740;

    @ParameterizedTest
    @ValueSource(ints = {DESKTOP, PHONE})
    void aide_finds_who_is_in_charge_of_eid_in_three_countries_and_takes_the_table(
            int width, Chromium chromium) {
        try (Page page = home(chromium, width)) {
            compare(page, "key-enablers");
            String table = page.textContent("main table");
            for (String part :
                    List.of("Belgium", "Estonia", "Luxembourg", "Mobile-ID", "Smart-ID")) {
                assertTrue(table.contains(part), part);
            }
            String csv = Steps.download(page, "main a[href*='key-enablers.csv']");
            assertTrue(csv.contains("Mobile-ID") && csv.contains("Smart-ID"), csv);
            Steps.follow(page, ".tabs a[href*='/compare/governance']");
            assertTrue(page.textContent("main table").contains("Digital Transformation Office"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESKTOP, PHONE})
    void journalist_sees_what_changed_in_belgium(int width, Chromium chromium) {
        try (Page page = home(chromium, width)) {
            Steps.follow(page, "main a[href$='/country/be']");
            Steps.follow(page, "main a[href*='/country/be/changes']");
            if (page.url().endsWith("/changes")) {
                Steps.follow(page, "main a[href$='/changes/2019-2021']");
            }
            assertTrue(page.textContent("h1").contains("Belgium"), page.textContent("h1"));
            Steps.follow(page, "main table a[href$='/governance']");
            assertTrue(page.locator("main table.sides tbody tr").count() > 0, page.url());
            assertTrue(page.locator("main a[href*='/graph/be/2019/']").count() > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESKTOP, PHONE})
    void engineer_goes_from_a_comparison_to_its_query(int width, Chromium chromium) {
        try (Page page = home(chromium, width)) {
            compare(page, "base-registers");
            Steps.follow(page, "main a[href*='/sparql?edit=']");
            page.locator("#editor .CodeMirror").waitFor();
            Steps.reach(page, "#editor button:not([type=button])");
            page.keyboard().press("Enter");
            page.locator("#answer table tbody tr").first().waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESKTOP, PHONE})
    void contact_point_finds_what_is_left_to_review(int width, Chromium chromium) {
        try (Page page = home(chromium, width)) {
            Steps.follow(page, "main a[href$='/quality']");
            assertTrue(page.locator("main table tr:has-text('Estonia')").count() > 0);
            assertTrue(Steps.download(page, "main a[href$='/quality.csv']").contains("ee"));
        }
    }

    /** From the home page by the navigation and the form to three countries side by side. */
    private static void compare(Page page, String topic) {
        if (!page.locator("header nav.main").isVisible()) {
            Steps.reach(page, "header .menu summary");
            page.keyboard().press("Enter");
        }
        Steps.follow(page, "header a[href$='/compare']");
        Steps.reach(page, "main select[name=topic]");
        page.locator("main select[name=topic]").selectOption(topic);
        for (String country : List.of("be", "ee", "lu")) {
            Steps.reach(page, "main input[name=country][value=" + country + "]");
            page.keyboard().press("Space");
        }
        Steps.follow(page, "main form.choose button");
    }

    private static Page home(Chromium chromium, int width) {
        Page page = chromium.page();
        page.setViewportSize(width, HEIGHT);
        page.navigate(server.url);
        return page;
    }
}
