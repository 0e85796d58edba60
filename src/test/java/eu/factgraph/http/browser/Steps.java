package eu.factgraph.http.browser;

import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Keyboard actions on a page. */
final class Steps {

    private static final int PATIENCE = 500;

    private Steps() {}

    /** Presses Tab until the element of a CSS selector has the focus. */
    static void reach(Page page, String selector) {
        for (int i = 0; i < PATIENCE; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("css => document.activeElement.matches(css)", selector)) {
                return;
            }
        }
        fail("Tab does not reach " + selector + " on " + page.url());
    }

    /** Activates the link or button and waits for the next page. */
    static void follow(Page page, String selector) {
        reach(page, selector);
        enter(page);
    }

    /** Presses Enter and waits for the next page. */
    static void enter(Page page) {
        String here = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(here));
    }

    /** The file that a link downloads. */
    static String download(Page page, String selector) {
        reach(page, selector);
        return text(page.waitForDownload(() -> page.keyboard().press("Enter")));
    }

    static String text(Download download) {
        try {
            return Files.readString(download.path());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
