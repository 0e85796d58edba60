package eu.factgraph.http.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** User journeys with the keyboard alone. */
@ExtendWith(Chromium.Tested.class)
class JourneysBrowserTest {

    private static final String LAW = "Law on eBox";

    @Test
    void search_by_dutch_acronym_leads_to_body_and_minister(Chromium chromium) {
        try (Page page = chromium.page()) {
            page.navigate("search");
            Steps.reach(page, "main input[name=q]");
            page.keyboard().type("FOD Binnenlandse Zaken");
            Steps.enter(page);
            Steps.follow(page, link("/doc/be/organisation/ministry-of-interior"));
            Steps.follow(page, link("/doc/be/person/theo-francken"));
            assertEquals("Theo Francken", page.textContent("h1"));
        }
    }

    @Test
    void service_leads_to_its_legal_basis(Chromium chromium) {
        try (Page page = chromium.page()) {
            page.navigate("doc/be/service/my-ebox");
            Steps.follow(page, link("/doc/be/system/ebox"));
            Steps.follow(page, link("/doc/be/act/law-2019-03-14-ebox"));
            assertEquals(LAW, page.textContent("h1"));
        }
    }

    @Test
    void question_form_gives_an_answer_to_download(Chromium chromium) {
        try (Page page = chromium.page()) {
            page.navigate("");
            Steps.follow(page, "main " + link("/question"));
            Steps.follow(page, link("/question/rests-on"));
            Steps.reach(page, "select[name=act]");
            page.keyboard().type(LAW);
            Steps.follow(page, "main form button");
            assertEquals(LAW, page.textContent("option:checked"));
            assertTrue(page.textContent("main table").contains("eBox"));
            String csv = Steps.download(page, "main a[href*='format=csv']");
            assertTrue(csv.contains("id/be/system/ebox"), csv);
        }
    }

    @Test
    void example_query_runs_in_the_editor(Chromium chromium) {
        try (Page page = chromium.page()) {
            page.navigate("sparql");
            Steps.follow(page, "form.examples button");
            Steps.reach(page, "#editor button:not([type=button])");
            page.keyboard().press("Enter");
            page.locator("#answer table tbody tr").first().waitFor();
        }
    }

    @Test
    void journey_works_without_javascript(Chromium chromium) {
        var options = new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(false);
        try (var visitor = chromium.visitor(options);
                Page page = visitor.newPage()) {
            page.navigate("");
            page.locator("summary:has-text('Legislation')").first().click();
            page.locator(link("/legislation/key-enablers/interconnection-of-base-registries"))
                    .first()
                    .click();
            page.locator("main " + link("/doc/be/act/law-2019-03-14-ebox")).first().click();
            assertEquals(LAW, page.textContent("h1"));
            page.locator("footer " + link("/question")).click();
            page.locator(link("/question/rests-on")).click();
            page.selectOption("select[name=act]", new SelectOption().setLabel(LAW));
            page.locator("main form button").first().click();
            assertEquals(LAW, page.textContent("option:checked"));
            String csv =
                    Steps.text(
                            page.waitForDownload(
                                    () ->
                                            page.locator("main a[href*='format=csv']")
                                                    .first()
                                                    .click()));
            assertTrue(csv.contains("id/be/system/ebox"), csv);
        }
    }

    private static String link(String end) {
        return "a[href$='" + end + "']";
    }
}
