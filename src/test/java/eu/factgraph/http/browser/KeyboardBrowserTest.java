package eu.factgraph.http.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keyboard navigation. */
@ExtendWith(Chromium.Tested.class)
class KeyboardBrowserTest {

    private static final String REACHABLE =
            "window.reachable = [...document.querySelectorAll("
                    + "'a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')]"
                    + ".filter(one => one.checkVisibility()); reachable.length";

    /** The focused element, or why its focus is not visible. */
    private static final String FOCUSED =
            "() => { const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);"
                    + " if (one === document.body) return 'none';"
                    + " if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'no outline: ' + one.outerHTML;"
                    + " if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)"
                    + " return 'out of sight: ' + one.outerHTML;"
                    + " return '' + reachable.indexOf(one); }";

    @ParameterizedTest
    @EnumSource(names = {"HOME", "BODY", "QUESTION_WITH_FORM", "SEARCH", "NOT_FOUND"})
    void tab_reaches_all_controls_in_page_order(PageKind kind, Chromium chromium) {
        try (Page page = chromium.page()) {
            page.navigate(kind.path);
            int number = ((Number) page.evaluate(REACHABLE)).intValue();
            var expected = new ArrayList<String>();
            var focused = new ArrayList<String>();
            for (int i = 0; i <= number; i++) {
                page.keyboard().press("Tab");
                expected.add(i < number ? "" + i : "none");
                focused.add((String) page.evaluate(FOCUSED));
            }
            assertEquals(expected, focused);
        }
    }

    @Test
    void first_link_skips_to_the_content(Chromium chromium) {
        try (Page page = chromium.page()) {
            page.navigate("");
            page.keyboard().press("Tab");
            assertEquals(true, page.evaluate("document.activeElement.matches('.skip')"));
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertEquals(
                    true,
                    page.evaluate(
                            "document.querySelector('main').contains(document.activeElement)"));
        }
    }

    @Test
    void shift_tab_goes_back(Chromium chromium) {
        try (Page page = chromium.page()) {
            page.navigate("sparql");
            Steps.reach(page, "textarea, [role=textbox]");
            page.keyboard().press("Shift+Tab");
            assertTrue(
                    List.of("A", "BUTTON")
                            .contains(page.evaluate("document.activeElement.tagName")));
        }
    }
}
