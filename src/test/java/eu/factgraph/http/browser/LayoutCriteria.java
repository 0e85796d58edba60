package eu.factgraph.http.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/** Success criteria of WCAG 2.2 that need a laid out page, as functions of a script. */
final class LayoutCriteria {

    private static final Path SCRIPT = Path.of("src/test/resources/browser/criteria.js");
    private static final List<Integer> WIDTHS = List.of(1280, 768, 360);
    private static final int HEIGHT = 700;

    private LayoutCriteria() {}

    /** Loads the script into a page. */
    static void prepare(Page page) {
        try {
            page.evaluate(Files.readString(SCRIPT));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** On a desktop, a tablet and a phone. */
    static void assertMet(Page page) {
        assertAll(WIDTHS.stream().map(width -> () -> assertMet(page, width)));
    }

    private static void assertMet(Page page, int width) {
        page.setViewportSize(width, HEIGHT);
        assertAll(
                "" + width,
                Stream.of("smallTargets", "hiddenFocus", "lostRoles", "lonelyMarks", "cutTexts")
                        .map(check -> none(page, check)));
    }

    static Executable none(Page page, String check) {
        return () -> assertEquals(List.of(), page.evaluate("criteria." + check + "()"), check);
    }
}
