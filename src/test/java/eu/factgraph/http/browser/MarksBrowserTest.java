package eu.factgraph.http.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Citation marks stand at the end of the text that they cite, and are large enough to touch. */
@ExtendWith(Chromium.Tested.class)
class MarksBrowserTest {

    private static final List<Integer> WIDTHS = List.of(1280, 768, 360);

    /** The first mark of each group is on the line of the last character before it. */
    private static final String ALONE =
            """
            () => Array.from(document.querySelectorAll('main .marks')).filter(marks => {
              const first = marks.querySelector('a').getBoundingClientRect();
              const texts = document.createTreeWalker(marks.parentElement, NodeFilter.SHOW_TEXT);
              let last = null;
              while (texts.nextNode() && !marks.contains(texts.currentNode)) {
                if (texts.currentNode.data.trim()) last = texts.currentNode;
              }
              if (!last || first.width === 0) return false;
              const range = document.createRange();
              const end = last.data.trimEnd().length;
              range.setStart(last, end - 1);
              range.setEnd(last, end);
              const line = Array.from(range.getClientRects()).pop();
              return first.top >= line.bottom || first.bottom <= line.top;
            }).map(marks => marks.parentElement.textContent.trim())
            """;

    private static final String SMALL =
            """
            () => Array.from(document.querySelectorAll('main .marks a'))
              .filter(mark => mark.getClientRects().length > 0)
              .filter(mark => {
                const box = mark.getBoundingClientRect();
                return box.width < 24 || box.height < 24;
              }).map(mark => mark.outerHTML)
            """;

    @ParameterizedTest
    @EnumSource(
            names = {
                "BODY",
                "ACT",
                "SYSTEM",
                "REGISTER",
                "SERVICE",
                "POLICY",
                "PERSON",
                "PLACE",
                "CONCEPT",
                "SECTION",
                "OVERVIEW_TABLE"
            })
    void mark_stands_beside_its_text(PageKind kind, Chromium chromium) {
        var alone = new ArrayList<String>();
        var small = new ArrayList<String>();
        try (Page page = chromium.page()) {
            page.navigate(kind.path);
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
            for (int width : WIDTHS) {
                page.setViewportSize(width, 800);
                found(page, ALONE).forEach(text -> alone.add(width + ": " + text));
                found(page, SMALL).forEach(mark -> small.add(width + ": " + mark));
            }
        }
        assertEquals(List.of(), alone);
        assertEquals(List.of(), small);
    }

    private static List<String> found(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String.class::cast).toList();
    }
}
