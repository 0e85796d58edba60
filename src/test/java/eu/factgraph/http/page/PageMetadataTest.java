package eu.factgraph.http.page;

import static eu.factgraph.http.TestServer.encoded;
import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import eu.factgraph.http.browser.PageKind;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Metadata and roles for crawlers and audits. */
class PageMetadataTest {

    /** Elements without an implicit role, on which labels are ignored (ARIA in HTML). */
    private static final String WITHOUT_ROLE =
            "a:not([href]), b, bdi, bdo, data, div, i, kbd, p, pre, q, samp, small, span, u, var";

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @ParameterizedTest
    @EnumSource
    void labelled_elements_have_a_role(PageKind kind) {
        List<String> unread =
                page(kind.path).select(WITHOUT_ROLE).stream()
                        .filter(one -> one.hasAttr("aria-label") || one.hasAttr("aria-labelledby"))
                        .filter(one -> !one.hasAttr("role"))
                        .map(Element::cssSelector)
                        .toList();
        assertEquals(List.of(), unread);
    }

    @Test
    void pages_have_one_description_in_their_language() {
        Map<String, String> pages = new HashMap<>();
        String preview = "reconcile/preview?id=" + encoded(server.url + "id/be/organisation/corve");
        Stream.concat(
                        Arrays.stream(PageKind.values())
                                // another selection of the home page
                                .filter(kind -> kind != PageKind.SELECTION)
                                .map(kind -> kind.path),
                        Stream.of(preview))
                .forEach(
                        path -> {
                            String other = pages.put(description(path), path);
                            assertTrue(other == null, path + " says the same as " + other);
                        });
        assertFalse(description("?lang=nl").equals(description("?lang=fr")));
    }

    private static String description(String path) {
        var found = page(path).select("head > meta[name=description]");
        assertEquals(1, found.size(), path);
        String description = found.first().attr("content");
        assertTrue(description.length() >= 20, path + ": " + description);
        return description;
    }

    /** Checks every tenth page. */
    @Test
    void sitemap_has_the_dates_of_pages() {
        var entries =
                Jsoup.parse(text(server.get("sitemap/be.xml")), "", Parser.xmlParser())
                        .select("url");
        var some = IntStream.range(0, entries.size()).filter(one -> one % 10 == 0);
        long dated = some.filter(one -> isDated(entries.get(one))).count();
        assertTrue(dated > 10, dated + " with a date");
    }

    @Test
    void search_engines_list_no_persons() {
        assertFalse(text(server.get("sitemap/be.xml")).contains("/person/"));
        for (String type : List.of("text/html", "text/turtle")) {
            var person = server.get("doc/ee/person/kristo-vaher", "Accept", type);
            assertEquals("noindex", header(person, "X-Robots-Tag"));
            var body = server.get("doc/be/organisation/federal-government", "Accept", type);
            assertEquals("", header(body, "X-Robots-Tag"));
        }
    }

    private static boolean isDated(Element entry) {
        String address = entry.select("loc").text();
        String modified =
                header(
                        server.send(
                                "HEAD",
                                address.substring(server.url.length()),
                                java.net.http.HttpRequest.BodyPublishers.noBody()),
                        "Last-Modified");
        assertEquals(
                modified.isEmpty() ? "" : date(modified), entry.select("lastmod").text(), address);
        return !modified.isEmpty();
    }

    private static String date(String modified) {
        LocalDate date =
                ZonedDateTime.parse(modified, DateTimeFormatter.RFC_1123_DATE_TIME).toLocalDate();
        return date.toString();
    }

    private static Document page(String path) {
        return Jsoup.parse(text(server.get(path, "Accept", "text/html")), server.url);
    }
}
