package eu.factgraph.sheet;

import eu.factgraph.sheet.Paragraph.Style;
import eu.factgraph.sheet.Table.Cell;
import eu.factgraph.sheet.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The blocks below an element of HTML, in the order of the document. */
final class HtmlBlocks {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> IGNORED = Set.of("script", "style", "head", "noscript", "hr");

    private List<Block> blocks = new ArrayList<>();
    private final List<DroppedLink> droppedLinks = new ArrayList<>();
    private int position;

    List<Block> blocks() {
        return blocks;
    }

    List<DroppedLink> droppedLinks() {
        return droppedLinks;
    }

    /**
     * @param style of text that stands in the element itself
     */
    void readChildren(Element parent, Style style) {
        var inline = new ArrayList<Node>();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && element.isBlock()) {
                paragraph(inline, style);
                inline.clear();
                read(element, style);
            } else {
                inline.add(child);
            }
        }
        paragraph(inline, style);
    }

    private void read(Element element, Style outer) {
        String name = element.normalName();
        if (IGNORED.contains(name) || isNote(element)) {
            return;
        }
        if (HEADINGS.contains(name)) {
            heading(element);
        } else if (name.equals("p")) {
            Style style = element.hasClass("subtitle") ? Style.SUBTITLE : outer;
            paragraph(element.childNodes(), style);
        } else if (name.equals("table")) {
            table(element);
        } else {
            readChildren(element, name.equals("li") ? Style.ITEM : outer);
        }
    }

    private static boolean isNote(Element element) {
        return element.nameIs("li") && element.id().matches("(?:foot|end)note-.*");
    }

    /** A caption has the tag of a heading and is none. */
    private void heading(Element element) {
        if (element.hasClass("caption")) {
            paragraph(element.childNodes(), Style.PLAIN);
            return;
        }
        var content = new InlineContent(element.childNodes());
        if (!content.text().isBlank()) {
            int level = element.normalName().charAt(1) - '0';
            blocks.add(new Heading(level, content.text(), next(content)));
        }
    }

    private void paragraph(List<Node> nodes, Style style) {
        var content = new InlineContent(nodes);
        if (!content.text().isBlank()) {
            blocks.add(new Paragraph(style, content.text(), next(content)));
        }
    }

    private int next(InlineContent content) {
        position++;
        content.refused()
                .forEach(
                        link ->
                                droppedLinks.add(
                                        new DroppedLink(
                                                link.text(),
                                                link.target(),
                                                link.refusal().reason(),
                                                position)));
        return position;
    }

    /** A table of headings alone is a matter of layout, as in 2018. */
    private void table(Element table) {
        List<Element> rows = rows(table);
        boolean isLayout =
                rows.stream()
                        .flatMap(row -> cells(row).stream())
                        .filter(Element::hasText)
                        .allMatch(cell -> !cell.select("h1, h2, h3").isEmpty());
        if (isLayout) {
            rows.forEach(row -> cells(row).forEach(cell -> readChildren(cell, Style.PLAIN)));
        } else {
            int start = ++position;
            List<Row> read = rows.stream().map(this::row).toList();
            blocks.add(new Table(read, start));
        }
    }

    /** Its own rows, not those of a table within. */
    private static List<Element> rows(Element table) {
        return table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
    }

    private static List<Element> cells(Element row) {
        return row.select("> td, > th");
    }

    private Row row(Element row) {
        return new Row(cells(row).stream().map(this::cell).toList());
    }

    private Cell cell(Element cell) {
        List<Block> outer = blocks;
        blocks = new ArrayList<>();
        readChildren(cell, Style.PLAIN);
        List<Paragraph> paragraphs = CellParagraphs.of(blocks);
        blocks = outer;
        return new Cell(paragraphs);
    }
}
