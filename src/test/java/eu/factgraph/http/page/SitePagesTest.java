package eu.factgraph.http.page;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The home page of all countries, the ways to the data, and catalogue and feed for people. */
class SitePagesTest {

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @Test
    void map_has_a_place_for_every_country_with_or_without_a_factsheet() {
        Document page = page("");
        assertEquals(36, page.select("ul.europe > li").size());
        assertEquals("Belgium 2019 · Reviewed", page.select(".europe .at-be a").text());
        assertEquals("Denmark 2021 · Draft", page.select(".europe .at-dk a").text());
        assertEquals("Finland no factsheet", page.select(".europe .at-fi").text());
        assertEquals(0, page.select(".europe .at-fi a").size());
        List<String> names = page.select(".europe b").eachText();
        assertEquals(names.stream().sorted().toList(), names);
    }

    @Test
    void home_page_has_search_with_examples_topics_with_counts_and_four_questions() {
        Document page = page("");
        assertEquals("q", page.select(".hero form input[type=search]").attr("name"));
        assertEquals(4, page.select(".hero form a[href*=search?q=]").size());
        assertEquals(6, page.select(".topics li").size());
        for (Element count : page.select(".topics b")) {
            assertTrue(Integer.parseInt(count.text()) > 0, count.text());
        }
        assertEquals(4, page.select("section[aria-labelledby=questions] li").size());
        assertTrue(page.select("section[aria-labelledby=new]").text().contains("November 2026"));
    }

    @Test
    void home_page_of_a_country_names_its_edition() {
        Document page = page("?country=be");
        assertEquals(0, page.select(".europe").size());
        assertEquals("Highlights of the 2019 edition", page.select("#highlights").text());
        assertEquals(1, page.select("section.glance").size());
    }

    @Test
    void data_page_has_three_cards_and_a_file_of_each_profile() {
        Document page = page("data-access");
        assertEquals(3, page.select("main .card").size());
        List<String> files = page.select("main a[href*=/export/]").eachAttr("href");
        for (String profile :
                List.of("cpov", "cpsv-ap", "dcat-ap", "eli", "qb", "adms", "bregdcat-ap")) {
            assertTrue(files.stream().anyMatch(one -> one.endsWith(profile + ".ttl")), profile);
        }
    }

    @Test
    void catalogue_lists_the_files_of_each_edition_for_people() {
        Document page = page("catalog");
        assertEquals(34, page.select("tbody a[href*=/export/]").size());
        assertEquals(1, page.select("script[type=application/ld+json]").size());
    }

    @Test
    void feed_lists_its_pages_and_their_versions_for_people() {
        Element first = page("feed").select("main li a").last();
        assertEquals("page 1", first.text());
        Document page = page("feed/1");
        assertTrue(page.select("tbody tr").size() > 100);
        assertEquals("new", page.select("tbody td").first().text());
        assertEquals(406, server.get("feed", "Accept", "text/csv").statusCode());
        assertTrue(text(server.get("feed")).contains("EventStream"));
    }

    @Test
    void pages_have_metadata_for_social_media() {
        Document page = page("question/acts-by-year?year=2017");
        assertEquals(page.title().replace(" – factgraph", ""), meta(page, "og:title"));
        assertEquals(server.url + "question/acts-by-year?year=2017", meta(page, "og:url"));
        assertEquals(
                page.select("meta[name=description]").attr("content"),
                meta(page, "og:description"));
        assertTrue(page.select("p.printed").text().startsWith(meta(page, "og:url")));
    }

    @Test
    void pages_have_an_image_for_social_media() {
        for (String path : List.of("", "countries", "doc/be/service/my-ebox", "union-law")) {
            Document page = page(path);
            String image = meta(page, "og:image");
            assertTrue(image.startsWith(server.url + "assets/"), image);
            assertTrue(!meta(page, "og:image:alt").isEmpty(), path);
            var answer = server.get(image.substring(server.url.length()));
            assertEquals(200, answer.statusCode(), image);
            assertEquals("image/png", TestServer.header(answer, "Content-Type"));
            assertTrue(answer.body().length <= 40_000, () -> answer.body().length + " bytes");
            var size = java.nio.ByteBuffer.wrap(answer.body());
            assertEquals(Integer.parseInt(meta(page, "og:image:width")), size.getInt(16));
            assertEquals(Integer.parseInt(meta(page, "og:image:height")), size.getInt(20));
        }
    }

    private static String meta(Document page, String property) {
        return page.select("meta[property=" + property + "]").attr("content");
    }

    private static Document page(String path) {
        var answer = server.get(path, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(text(answer), server.url);
    }
}
