package eu.factgraph.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.sheet.Paragraph.Style;
import eu.factgraph.sheet.Text.Link;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {

    @Test
    void blocks_are_read_in_order_with_their_positions() {
        List<Block> blocks =
                blocks(
                        "<p class=subtitle>Lamp Office</p><p>It <b>lights</b> up.</p><ul><li>One</li></ul>");
        assertEquals(List.of(1, 2, 3, 4), blocks.stream().map(Block::position).toList());
        assertEquals(Style.SUBTITLE, ((Paragraph) blocks.get(1)).style());
        assertEquals("It lights up.", plain(blocks.get(2)));
        assertEquals(Style.ITEM, ((Paragraph) blocks.get(3)).style());
    }

    @Test
    void caption_is_a_paragraph() {
        Block caption = blocks("<h2 class=caption>Old lamps</h2>").get(1);
        assertEquals(Style.PLAIN, ((Paragraph) caption).style());
    }

    @Test
    void item_and_the_list_within_it_are_items_of_their_own() {
        List<Block> blocks =
                blocks("<ul><li>One<ul><li>Two</li></ul></li><li><p>Three</p></li></ul>");
        assertEquals(List.of("One", "Two", "Three"), texts(blocks));
        assertTrue(blocks.stream().skip(1).allMatch(block -> ((Paragraph) block).is(Style.ITEM)));
    }

    @Test
    void table_is_read_by_its_own_rows() {
        var table =
                (Table)
                        blocks(
                                        "<table><tr><td>Website:</td><td><table><tr><td><p>a</p><p>b</p></td></tr></table></td></tr><tr><td></td><td>c</td></tr></table>")
                                .get(1);
        assertEquals(2, table.rows().size());
        assertEquals(2, table.rows().get(0).cells().get(1).paragraphs().size());
        assertEquals(0, table.rows().get(1).cells().get(0).paragraphs().size());
    }

    @Test
    void table_of_headings_alone_is_layout() {
        List<Block> blocks =
                blocks(
                        "<table><tr><td><h1>Lamps</h1></td></tr><tr><td><h2>Data</h2></td></tr></table>");
        assertEquals(List.of("Lamps", "Data"), texts(blocks));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='http://a.example/'>Lamp</a> <a href='http://a.example/'>Act</a>",
                "<a href='http://a.example/'>Lamp </a><em><a href='http://a.example/'>Act</a></em>",
                "<a href='http://a.example/'><b>Lamp</b></a><b> </b><a href=' http://a.example/ '>Act</a>",
            })
    void link_that_is_split_is_one_link(String html) {
        assertEquals(
                List.of(new Link("Lamp Act", "http://a.example/", 4)), links("The " + html + "."));
    }

    @Test
    void spaces_at_the_ends_of_a_link_are_outside_of_it() {
        assertEquals(
                List.of(new Link("Act", "http://a.example/", 4)),
                links("The<a href='http://a.example/'> Act </a>of 2019"));
    }

    @Test
    void bookmarks_notes_scripts_and_struck_text_are_left_out() {
        List<Block> blocks =
                blocks(
                        "<p><a id=b></a>Lamps<sup><a href='#footnote-2'>[1]</a></sup> <s>old </s>burn<script>x()</script></p>"
                                + "<ol><li id=footnote-2><p>A note</p></li></ol><p class=subtitle><img src=x></p>");
        assertEquals(List.of("Lamps burn"), texts(blocks));
    }

    @Test
    void link_that_is_refused_keeps_its_text_and_is_listed() {
        Sheet sheet = sheet("<p>The <a href='file:///C:/a%20b.docx'>Lamp Act</a></p>");
        assertEquals("The Lamp Act", plain(sheet.blocks().get(1)));
        assertEquals(
                List.of(
                        new DroppedLink(
                                "Lamp Act",
                                "file:///C:/a b.docx",
                                "points to a file on an editor's computer",
                                2)),
                sheet.droppedLinks());
    }

    @Test
    void mail_address_that_differs_from_the_text_is_refused() {
        Sheet sheet =
                sheet(
                        "<p><a href='mailto:a@gov.example'>b@gov.example</a> <a href='mailto:c@gov.example'>Mail</a></p>");
        assertEquals("mailto:c@gov.example", text(sheet.blocks().get(1)).links().get(0).target());
        assertEquals(1, sheet.droppedLinks().size());
    }

    @Test
    void title_page_and_contents_are_front() {
        Sheet sheet =
                read(
                        "<p>Factsheet 2019</p><p>Estonia</p><h1>Table of Contents</h1><p><a href='#_Toc1'>Lamps 3</a></p><h1>Lamps</h1><p>x</p>");
        assertEquals(3, sheet.front().size());
        assertEquals(List.of("x"), texts(sheet.blocks()));
    }

    @Test
    void glued_title_becomes_a_title_and_a_paragraph() {
        List<Block> blocks =
                blocks(
                        "<p class=subtitle>Lamp <b>Office</b>The Lamp Office keeps the list of all lighthouses along the northern coast and lends it to <a href='http://a.example/'>captains</a> who ask for it.</p>");
        assertEquals("Lamp Office", plain(blocks.get(1)));
        assertEquals(Style.PLAIN, ((Paragraph) blocks.get(2)).style());
        assertEquals("captains", text(blocks.get(2)).links().get(0).text());
    }

    @Test
    void text_outside_of_paragraphs_is_read() {
        assertEquals(
                List.of("one two", "three", "four"),
                texts(blocks("<div>one <i>two</i><div>three</div>four</div>")));
    }

    private static Sheet read(String html) {
        return HtmlReader.read(Jsoup.parse(html), Path.of("x.html"), SheetFormat.HTML);
    }

    private static Sheet sheet(String html) {
        return read("<h1>Title</h1>" + html);
    }

    private static List<Block> blocks(String html) {
        return sheet(html).blocks();
    }

    private static List<Link> links(String paragraph) {
        return text(blocks("<p>" + paragraph + "</p>").get(1)).links();
    }

    private static List<String> texts(List<Block> blocks) {
        return blocks.stream().skip(1).map(HtmlReaderTest::plain).toList();
    }

    private static String plain(Block block) {
        return text(block).plain();
    }

    private static Text text(Block block) {
        return BlockTexts.of(block).findFirst().orElseThrow();
    }
}
