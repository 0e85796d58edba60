package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as Markdown, and the guide to them for language models. */
class MarkdownTwinsTest {

    private static final String ITEM = "doc/be/organisation/digital-transformation-office";
    private static final int LONGEST_GUIDE = 8_000;
    private static final int LONGEST = 20_000;

    /** Status by address; many pages have the same links. */
    private static final Map<String, Integer> STATUS = new HashMap<>();

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @ParameterizedTest
    @ValueSource(
            strings = {
                ITEM,
                "doc/be/act/law-2017-07-18-electronic-identification",
                "doc/concept/tier",
                "graph/be/2019",
                "graph/be/2019/legislation/specific",
                "country/be",
                "country/be/2019",
                "question",
                "question/base-registers",
                "question/nothing-reported",
                "docs",
                "docs/terms"
            })
    void markdown_is_short_and_its_links_resolve(String path) {
        String text = markdown(path + ".md");
        assertTrue(text.getBytes().length <= LONGEST, path + ": " + text.getBytes().length);
        Node parsed = Parser.builder().build().parse(text);
        assertEquals(1, headings(parsed, 1), path);
        var broken = new TreeSet<String>();
        List<String> links = links(parsed);
        assertTrue(links.size() > 2, path + ": " + links);
        links.stream()
                .filter(link -> link.startsWith(server.url))
                .filter(link -> status(link) >= 400)
                .forEach(broken::add);
        assertEquals(new TreeSet<>(), broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {ITEM, "graph/be/2019/legislation/specific", "country/be/2019"})
    void markdown_names_edition_status_and_sections(String path) {
        String text = markdown(path + ".md");
        assertTrue(text.contains("Belgium") && text.contains("2019"), text);
        assertTrue(text.matches("(?s).*(Reviewed|Draft).*"), text);
        assertTrue(text.contains("(" + server.url + "graph/be/2019"), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/markdown | text/markdown",
                "text/markdown, text/html, */* | text/markdown",
                "text/html,application/xml;q=0.9,*/*;q=0.8 | text/html",
                "text/markdown;q=0.5, text/html | text/html",
                "text/html;q=0.5, text/markdown;q=0.9 | text/markdown"
            })
    void accept_selects_markdown_by_weight(String accept, String expected) {
        for (String path : List.of(ITEM, "country/be", "question/base-registers", "docs")) {
            var response = server.get(path, "Accept", accept);
            assertEquals(expected, type(response), path);
            assertTrue(header(response, "Vary").contains("Accept"), path);
        }
    }

    @Test
    void browser_gets_a_page_that_links_its_markdown() {
        for (String path : List.of(ITEM, "country/be", "question/base-registers", "docs")) {
            var page =
                    server.get(
                            path,
                            "Accept",
                            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
            assertEquals("text/html", type(page), path);
            String link =
                    "<%s%s.md>; rel=\"alternate\"; type=\"text/markdown\""
                            .formatted(server.url, path);
            assertTrue(header(page, "Link").contains(link), header(page, "Link"));
        }
    }

    @Test
    void markdown_has_the_language_and_selection_of_its_address() {
        String french = markdown(ITEM + ".md?lang=fr&country=be&edition=2019");
        assertTrue(french.contains(".md?country=be&edition=2019&lang=fr)"), french);
        assertTrue(french.contains("Belgique"), french);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doc/be/organisation/nobody.md",
                "country/be/2019.csv.md",
                "country/be/2019/registers/query.md",
                "doc/x.ttl.md",
                "topics.md",
                "data.md"
            })
    void address_without_a_page_has_no_markdown(String path) {
        assertEquals(404, server.get(path).statusCode());
    }

    @Test
    void guide_is_short_and_its_links_resolve() {
        var response = server.get("llms.txt");
        String text = TestServer.text(response);
        assertEquals("text/plain", type(response));
        assertTrue(text.length() <= LONGEST_GUIDE && text.startsWith("# factgraph\n\n> "), text);
        Node parsed = Parser.builder().build().parse(text);
        assertEquals(1, headings(parsed, 1));
        assertTrue(headings(parsed, 2) >= 3);
        List<String> links = links(parsed);
        assertTrue(links.contains(server.url + "country/be.md"), "" + links);
        for (String link : links) {
            assertTrue(status(link) < 400 || link.endsWith("/mcp"), link);
        }
    }

    private static String markdown(String path) {
        var response = server.get(path);
        assertEquals(200, response.statusCode(), path);
        assertEquals("text/markdown", type(response), path);
        String text = TestServer.text(response);
        assertFalse(text.contains("<div") || text.contains("<a "), text);
        return text;
    }

    private static int status(String link) {
        return STATUS.computeIfAbsent(
                link, any -> server.get(URI.create(link).toString()).statusCode());
    }

    private static List<String> links(Node parsed) {
        var links = new ArrayList<String>();
        parsed.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        links.add(link.getDestination());
                        visitChildren(link);
                    }
                });
        return links.stream().distinct().toList();
    }

    private static long headings(Node parsed, int level) {
        var found = new ArrayList<Heading>();
        parsed.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Heading heading) {
                        found.add(heading);
                    }
                });
        return found.stream().filter(heading -> heading.getLevel() == level).count();
    }

    private static String type(HttpResponse<?> response) {
        return header(response, "Content-Type").split(";")[0];
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
