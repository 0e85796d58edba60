package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.dataset.Language;
import eu.factgraph.http.TestServer;
import eu.factgraph.http.browser.PageKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page in every language, and the links between them. */
class LanguagesTest {

    private static final String ACT =
            "act=https%3A%2F%2Fw3id.org%2Ffactgraph%2Fid%2Fbe%2Fact%2Flaw-2019-03-14-ebox";

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @ParameterizedTest
    @EnumSource
    void language_links_lead_to_the_same_page(PageKind kind) {
        Document page = page(kind.path, kind.status());
        var offered = page.select("nav.languages a");
        assertEquals(Language.tags(), offered.eachAttr("hreflang"));
        assertEquals(Language.tags(), offered.eachAttr("lang"));
        for (Element link : offered) {
            String path = link.absUrl("href").substring(server.url.length());
            assertTrue(path.startsWith(kind.path + (kind.path.contains("?") ? "&" : "?")), path);
            Document other = page(path, kind.status());
            assertEquals(link.attr("hreflang"), other.selectFirst("html").attr("lang"));
            assertEquals(link.text(), other.select("nav.languages [aria-current=true]").text());
            assertEquals(
                    List.of(),
                    other.select("main a[lang], main bdi[lang]").eachAttr("lang").stream()
                            .filter(link.attr("hreflang")::equals)
                            .toList(),
                    "no need to say so");
        }
    }

    @Test
    void language_links_keep_the_parameters() {
        Document page = page("question/rests-on?" + ACT + "&lang=nl", 200);
        assertEquals(
                "Waarop steunt een rechtshandeling, en wat steunt erop?", page.select("h1").text());
        String french = page.selectFirst("nav.languages [hreflang=fr]").absUrl("href");
        Document other = page(french.substring(server.url.length()), 200);
        assertEquals(
                page.select("option[selected]").attr("value"),
                other.select("option[selected]").attr("value"));
        assertTrue(other.select("option[selected]").attr("value").endsWith("law-2019-03-14-ebox"));
        assertEquals("Afficher les résultats", other.select("main form button").text());
    }

    @Test
    void chosen_language_is_kept_by_links_and_forms() {
        Document page = page("question/rests-on?lang=nl", 200);
        assertEquals(
                List.of(),
                page
                        .select("main a:not([hreflang]), header nav:not(.languages) a")
                        .eachAttr("abs:href")
                        .stream()
                        .filter(href -> href.startsWith(server.url) && !href.contains(".json"))
                        .filter(href -> !href.contains("lang=nl"))
                        .toList());
        var fields = page.select("main form input[type=hidden][name=lang]");
        assertEquals("nl", fields.attr("value"));
    }

    @Test
    void name_in_another_language_has_a_lang_attribute() {
        Document page =
                page(
                        "doc/be/organisation/sectoral-committee-of-the-national-register?lang=de",
                        200);
        assertEquals("en", page.select("h1").attr("lang"));
        assertEquals("en", page.select("title").attr("lang"));
        Document form = page("question/rests-on?lang=de", 200);
        assertTrue(form.select("option[lang=en]").size() > 0);
        assertTrue(form.select("td a[lang=en]").size() > 0);
    }

    /** A text in the language of the page has no {@code lang} of its own. */
    @ParameterizedTest
    @EnumSource
    void text_in_four_languages_is_shown_in_that_of_the_page(Language language) {
        for (String path : List.of("doc/concept/tier", "doc/concept/tier/regional")) {
            Document page = page(path + "?lang=" + language.tag(), 200);
            assertEquals(1, page.select("p.text").size());
            assertEquals(List.of(), page.select("p.text").eachAttr("lang"));
            assertEquals(
                    page.select("p.text").first().ownText(),
                    page.select("meta[name=description]").attr("content"));
        }
        Document list = page("docs/concepts?lang=" + language.tag(), 200);
        assertEquals(
                list.select("#concepts section:has(> p:not(.actions))").size(),
                list.select("#concepts section > p:not(.actions)").size());
        assertEquals(
                "",
                String.join(
                        " ", list.select("#concepts section > p[lang]:not(.actions)").eachText()));
    }

    private static Document page(String path, int status) {
        var answer = server.get(path, "Accept", "text/html");
        assertEquals(status, answer.statusCode(), path);
        return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8), server.url + path);
    }
}
