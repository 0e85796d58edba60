package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest pages of each kind with the built-in data. */
class LargePagesTest {

    private static final int LARGEST_PAGE = 100_000;

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @Test
    void long_panel_is_cut_and_links_to_all_rows() {
        Element panel =
                page("doc/concept/tier/national")
                        .selectFirst("section[aria-labelledby=concept-01-bearers]");
        assertEquals(60, panel.select("dd").size());
        String all = panel.select(".actions a").first().attr("href");
        String counts = page(all.substring(server.url.length())).select(".answer-counts").text();
        assertTrue(Integer.parseInt(counts.replace(",", "").replaceAll("\\D.*", "")) > 60, counts);
    }

    @Test
    void class_of_more_than_a_hundred_members_has_several_pages() {
        var names = new ArrayList<String>();
        String path = "kind/concept";
        Document page = page(path);
        int total =
                Integer.parseInt(
                        page.selectFirst("h1 ~ p:not(.status)").text().replaceAll("\\D.*", ""));
        while (path != null) {
            page = page(path);
            List<String> entries = page.select(".entries li > a").eachAttr("href");
            assertTrue(entries.size() <= 100, path);
            names.addAll(entries);
            Element next = page.selectFirst("nav.paging a[rel=next]");
            path = next == null ? null : next.attr("href").substring(server.url.length());
        }
        assertTrue(total > 100);
        assertEquals(total, Set.copyOf(names).size());
        assertEquals(total, names.size());
        assertEquals(404, server.get("kind/concept?page=99").statusCode());
        assertEquals(404, server.get("kind/concept?page=0").statusCode());
        assertEquals(400, server.get("kind/concept?page=x").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "fr", "de"})
    void large_pages_stay_below_the_size_limit(String language) {
        List<String> paths =
                List.of(
                        "",
                        "about",
                        "around/be/place/belgium?depth=2",
                        "around/concept/tier/national",
                        "catalog",
                        "changes",
                        "changes/2026-11-30",
                        "compare",
                        "compare/services?page=2",
                        "countries",
                        "country/be",
                        "country/be/2019",
                        "country/be/changes",
                        "data-access",
                        "def",
                        "doc/be/organisation/digital-transformation-office",
                        "doc/be/organisation/federal-government",
                        "doc/be/place/belgium",
                        "doc/be/system/belgian-eid-card",
                        "doc/concept/service-group/work-and-retirement",
                        "doc/concept/tier/national",
                        "doc/def/NotReported",
                        "doc/eu/act/regulation-910-2014-eidas",
                        "docs",
                        "docs/concepts",
                        "docs/reused",
                        "docs/shapes",
                        "docs/terms",
                        "feed/20",
                        "graph/be/2019/political-communications/specific",
                        "graph/eu/enrichment/eu-acts",
                        "kind/concept",
                        "kind/public-organisation",
                        "overview",
                        "overview/governance",
                        "overview/governance?country=be&edition=2019",
                        "overview/infrastructure",
                        "overview/journeys",
                        "overview/legislation",
                        "overview/legislation?country=be&edition=2019",
                        "overview/not-reported",
                        "overview/registers",
                        "overview/services",
                        "overview/services?country=be&edition=2019",
                        "overview/to-do",
                        "quality",
                        "question",
                        "question/office-holders",
                        "question/services-compared",
                        "question/union-act-by-country",
                        "search?q=digital",
                        "sparql",
                        "topic/legislation/specific",
                        "topics",
                        "union-law",
                        "union-law/32014R0910");
        var large = new ArrayList<String>();
        for (String path : paths) {
            var answer =
                    server.get(
                            path + (path.contains("?") ? "&" : "?") + "lang=" + language,
                            "Accept",
                            "text/html");
            assertEquals(200, answer.statusCode(), path);
            if (answer.body().length > LARGEST_PAGE) {
                large.add(path + ": " + answer.body().length);
            }
        }
        assertEquals(List.of(), large);
    }

    private static Document page(String path) {
        var answer = server.get(path, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), path);
        Document page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8), server.url);
        page.select("a[href]").forEach(link -> link.attr("href", link.absUrl("href")));
        return page;
    }
}
