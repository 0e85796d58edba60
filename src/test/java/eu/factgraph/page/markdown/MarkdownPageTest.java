package eu.factgraph.page.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown of pages, as another parser reads it. */
class MarkdownPageTest {

    private static final String BASE = "https://data.example/graph/";
    private static final MarkdownLinks LINKS = new MarkdownLinks(BASE, "doc/be/act/one");
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "*bold* _emphasis_ ~~struck~~ `code`",
                "[a link](javascript:alert(1)) ![an image](x) [reference][1]",
                "# no heading",
                "+ no item",
                "- no item",
                "1. no number",
                "23) no number",
                "> no quotation",
                "a | b | c",
                "--- ",
                "=== ",
                "&copy; &#65; R&D \\ \\*",
                "<https://evil.example/> https://evil.example/",
                "wow! "
            })
    void text_of_a_page_is_never_markup(String text) {
        String escaped = Entities.escape(text);
        for (String html :
                List.of(
                        "<h1>%s</h1>",
                        "<p>%s</p>",
                        "<ul><li>%s</li></ul>",
                        "<blockquote><p>%s</p></blockquote>",
                        "<dl><div><dt>Name</dt><dd>%s</dd></div></dl>",
                        "<table><tr><th>Name</th></tr><tr><td>%s</td></tr></table>")) {
            Node parsed = body(html.formatted(escaped));
            String read =
                    Jsoup.parse(
                                    HtmlRenderer.builder()
                                            .extensions(List.of(TablesExtension.create()))
                                            .build()
                                            .render(parsed))
                            .text();
            assertTrue(read.contains(text.strip()), html + ": " + read);
            assertEquals(List.of(), found(parsed), html);
        }
    }

    /** What a text must not become. */
    private static List<Node> found(Node parsed) {
        var found = new ArrayList<Node>();
        parsed.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        found.add(link);
                    }

                    @Override
                    public void visit(Image image) {
                        found.add(image);
                    }

                    @Override
                    public void visit(Code code) {
                        found.add(code);
                    }

                    @Override
                    public void visit(HtmlInline html) {
                        found.add(html);
                    }

                    @Override
                    public void visit(HtmlBlock html) {
                        found.add(html);
                    }
                });
        return found;
    }

    @Test
    void links_to_pages_lead_to_their_markdown() {
        String text =
                markdown(
                        "<p><a href='/graph/doc/be/act/two?country=be#x'>Two (2)</a> "
                                + "<a href='"
                                + BASE
                                + "country/be/2019'>Belgium</a> "
                                + "<a href='/graph/country/be/2019.csv'>CSV</a> "
                                + "<a href='/graph/topics'>Topics</a> <a href='three'>Sheet</a> <a href='?format=csv'>CSV</a> "
                                + "<a href='https://other.example/a_(b)'>Other</a> "
                                + "<a href='#top'>Top</a> <a href='?lang=fr'>Français</a></p>");
        assertTrue(
                text.contains(
                        "[Two (2)](%1$sdoc/be/act/two.md?country=be) [Belgium](%1$scountry/be/2019.md) [CSV](%1$scountry/be/2019.csv) [Topics](%1$stopics) [Sheet](%1$sdoc/be/act/three.md) [CSV](%1$sdoc/be/act/one?format=csv) [Other](https://other.example/a_%%28b%%29) Top Français"
                                .formatted(BASE)),
                text);
    }

    @Test
    void cell_that_spans_rows_is_in_each_of_them() {
        String text =
                markdown(
                        "<table><tr><th>A</th><th>B</th></tr><tr><th rowspan=2>x</th><td>1</td></tr><tr><td>2</td></tr></table>");
        assertTrue(text.contains("| A | B |\n| --- | --- |\n| x | 1 |\n| x | 2 |"), text);
    }

    @Test
    void marks_of_sources_are_numbers_of_the_list_at_the_end() {
        String text =
                markdown(
                        "<section class='citations'><h2>Sources</h2><ol><li><a href='/graph/graph/be/2019'>Sheet</a></li></ol></section>"
                                + "<p>Said<sup class='marks'><a href='#1'>1</a><a href='#2'>a</a></sup></p>");
        assertTrue(text.indexOf("Said \\[1, a\\]") < text.indexOf("## Sources"), text);
        assertTrue(text.contains("1. [Sheet](" + BASE + "graph/be/2019.md)"), text);
    }

    @Test
    void navigation_forms_and_drawings_are_left_out() {
        String text =
                markdown(
                        "<nav>Menu</nav><form>Field</form><svg><text>Drawn</text></svg><p>Kept <span aria-hidden='true'>–</span></p>");
        assertTrue(text.startsWith("Kept\n"), text);
        assertFalse(text.matches("(?s).*(Menu|Field|Drawn|–).*"), text);
    }

    @Test
    void long_page_is_cut_at_a_line_with_a_link_to_the_whole() {
        String text = markdown("<p>Longer – than fits.</p>".repeat(5_000));
        assertTrue(text.getBytes(StandardCharsets.UTF_8).length <= MarkdownPage.LONGEST);
        assertTrue(
                text.contains("fits.\n\nCut here. The whole page: <" + BASE + "doc/be/act/one>"));
        assertEquals(0, text.replace("Longer – than fits.\n\n", "").indexOf("Cut here"));
    }

    private static Node body(String html) {
        return PARSER.parse(markdown(html).split("\n\nPage: ")[0]);
    }

    private static String markdown(String html) {
        return MarkdownPage.of(
                "<!DOCTYPE html><html lang='en'><main id='main'>" + html + "</main></html>",
                LINKS,
                "");
    }
}
