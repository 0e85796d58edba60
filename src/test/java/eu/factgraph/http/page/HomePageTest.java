package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The home page, and the way from there. */
class HomePageTest {

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @Test
    void missing_page_has_a_search_form() {
        var answer = server.get("nothing", "Accept", "text/html");
        var page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
        assertEquals(1, page.select("form[role=search] input[name=q]").size());
    }

    @Test
    void home_page_has_figures_chapters_and_classes() {
        Document page = ClassPagesTest.page("");
        assertTrue(page.select(".glance").text().contains("11 398 589 inhabitants (2018)"));
        assertEquals("q", page.select("form[role=search] input[type=search]").attr("name"));
        assertEquals(9, page.select(".chapters > li").size());
        assertFalse(page.select("a[href$=/kind/digital-solution]").isEmpty());
        assertTrue(page.select("section[aria-labelledby=new]").text().contains("24 November 2026"));
    }

    /** The pages that a newcomer reaches with three clicks. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "graph/be/2019/governance/subnational/base-registry-coordination | | No body for base registry coordination below the national level reported",
                "kind/base-register | doc/be/register/flemish-base-registries | Flanders Information Agency",
                "kind/digital-solution | doc/be/system/belgian-eid-card | Corporate tax: declaration, notification",
                "question/nothing-reported | | No infrastructure for ePayment reported"
            })
    void newcomers_question_is_answered_within_three_clicks(
            String first, String second, String text) {
        Document page = ClassPagesTest.page("");
        for (String path : Stream.of(first, second).filter(Objects::nonNull).toList()) {
            assertFalse(page.select("a[href=" + server.url + path + "]").isEmpty(), path);
            page = ClassPagesTest.page(path);
        }
        assertTrue(page.select("main").text().contains(text));
    }
}
