package eu.factgraph.http.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Success criteria of WCAG 2.2 that axe cannot check, on each kind of page. */
@ExtendWith(Chromium.Tested.class)
class CriteriaBrowserTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SPARQL")
    void page_meets_the_criteria_of_layout(PageKind kind, Chromium chromium) {
        try (Page page = opened(kind, chromium)) {
            LayoutCriteria.assertMet(page);
        }
    }

    @ParameterizedTest
    @EnumSource
    void current_item_is_marked_where_the_system_sets_the_colours(
            PageKind kind, Chromium chromium) {
        try (Page page = opened(kind, chromium)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            LayoutCriteria.none(page, "currentByColourAlone").execute();
        } catch (Throwable failed) {
            throw new AssertionError(kind + ": " + failed.getMessage(), failed);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SPARQL")
    void name_of_a_thing_has_its_language(PageKind kind, Chromium chromium) {
        try (Page page = chromium.page()) {
            page.navigate(kind.path + (kind.path.contains("?") ? "&" : "?") + "lang=nl");
            LayoutCriteria.prepare(page);
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
        LayoutCriteria.prepare(page);
        return page;
    }
}
