package eu.factgraph.http.selection;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Series;
import eu.factgraph.http.TestServer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sitemap of several countries is an index of parts. */
class SitemapTest {

    @RegisterExtension static final TestServer server = Series.server();

    @Test
    void several_countries_have_an_index_of_parts_without_repetition() {
        assertTrue(text(server.get("sitemap.xml")).contains("<sitemapindex"));
        var pages = new ArrayList<String>();
        addresses("sitemap.xml").forEach(part -> pages.addAll(addresses(part)));
        assertEquals(pages.size(), new HashSet<>(pages).size());
        assertTrue(pages.contains("doc/ee/service/family-benefits"), pages.toString());
        assertTrue(pages.contains("doc/eu/organisation/eurostat"));
        assertTrue(pages.contains("doc/def/Factsheet") || pages.contains("def"));
        for (String page : pages) {
            assertEquals(200, server.get(page).statusCode(), page);
        }
    }

    @Test
    void sections_of_all_editions_are_listed() {
        List<String> pages = addresses("sitemap/ee.xml");
        assertTrue(pages.contains("graph/ee/2019/governance/national/audit"));
        assertTrue(pages.contains("country/ee/2019") && pages.contains("country/ee/2021"));
        assertTrue(pages.contains("graph/ee/2021/infrastructure/data-exchange"));
        assertFalse(pages.contains("doc/ee/responsibility/2021/digital-strategy"));
    }

    @Test
    void one_country_has_one_file() {
        List<String> pages = addresses("sitemap.xml?country=lt");
        assertTrue(text(server.get("sitemap.xml?country=lt")).contains("<urlset"));
        assertTrue(pages.contains("doc/lt/service/family-benefits"));
        assertTrue(pages.stream().noneMatch(page -> page.contains("/ee/")));
    }

    @Test
    void part_of_an_unknown_scope_is_not_found() {
        assertEquals(404, server.get("sitemap/xx.xml").statusCode());
        assertEquals(404, server.get("sitemap/ee.xml.gz").statusCode());
    }

    private static List<String> addresses(String path) {
        return Jsoup.parse(text(server.get(path)), "", Parser.xmlParser())
                .select("loc")
                .eachText()
                .stream()
                .map(address -> address.substring(server.url.length()))
                .toList();
    }
}
