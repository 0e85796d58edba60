package eu.factgraph.http.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Success criteria of WCAG 2.2 that axe cannot check, on each kind of page. */
@ExtendWith(Chromium.Tested.class)
class CriteriaBrowserTest {

    private static final List<Integer> WIDTHS = List.of(1280, 768, 360);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SPARQL")
    void page_meets_the_criteria_of_layout(PageKind kind, Chromium chromium) {
        try (Page page = opened(kind, chromium)) {
            assertAll(WIDTHS.stream().map(width -> () -> assertLayout(page, width)));
        }
    }

    private static void assertLayout(Page page, int width) {
        page.setViewportSize(width, 700);
        assertAll(
                "" + width,
                none(page, "smallTargets"),
                none(page, "hiddenFocus"),
                none(page, "lostRoles"),
                none(page, "lonelyMarks"),
                none(page, "cutTexts"));
    }

    @ParameterizedTest
    @EnumSource
    void current_item_is_marked_where_the_system_sets_the_colours(
            PageKind kind, Chromium chromium) {
        try (Page page = opened(kind, chromium)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            none(page, "currentByColourAlone").execute();
        } catch (Throwable failed) {
            throw new AssertionError(kind + ": " + failed.getMessage(), failed);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SPARQL")
    void name_of_a_thing_has_its_language(PageKind kind, Chromium chromium) {
        try (Page page = chromium.page()) {
            page.navigate(kind.path + (kind.path.contains("?") ? "&" : "?") + "lang=nl");
            page.evaluate(script());
            var names = (List<?>) page.evaluate("criteria.names()");
            assertEquals(
                    List.of(),
                    names.stream()
                            .map(List.class::cast)
                            .filter(name -> isInOtherLanguage(chromium, name))
                            .toList());
        }
    }

    /** Whether a thing has this name in other languages only. */
    private static boolean isInOtherLanguage(Chromium chromium, List<?> name) {
        var store = chromium.server.store;
        Node thing =
                NodeFactory.createURI(
                        store.base() + name.get(0).toString().replaceFirst("^/doc/", "id/"));
        List<String> languages =
                store.dataset().getDefaultGraph().stream(thing, Node.ANY, Node.ANY)
                        .map(triple -> triple.getObject())
                        .filter(Node::isLiteral)
                        .filter(label -> label.getLiteralLexicalForm().equals(name.get(1)))
                        .map(Node::getLiteralLanguage)
                        .filter(language -> !language.isEmpty())
                        .toList();
        return !languages.isEmpty() && !languages.contains(name.get(2));
    }

    private static Page opened(PageKind kind, Chromium chromium) {
        Page page = chromium.page();
        page.navigate(kind.path);
        page.evaluate(script());
        return page;
    }

    private static Executable none(Page page, String check) {
        return () -> assertEquals(List.of(), page.evaluate("criteria." + check + "()"), check);
    }

    private static String script() {
        try {
            return Files.readString(Path.of("src/test/resources/browser/criteria.js"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
