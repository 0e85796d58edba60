package eu.factgraph.sheet;

import eu.factgraph.sheet.Paragraph.Style;
import eu.factgraph.sheet.Table.Cell;
import eu.factgraph.sheet.Table.Row;
import eu.factgraph.sheet.Text.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the HTML that the series' editors make from Word. */
final class HtmlReader {

    private final List<Block> blocks = new ArrayList<>();
    private int position;

    private HtmlReader() {}

    /**
     * @param file that the document comes from, for messages
     */
    static Sheet read(Document document, Path file) {
        var reader = new HtmlReader();
        reader.readAll(document.body());
        return new Sheet(file, reader.blocks);
    }

    private void readAll(Element parent) {
        for (Element child : parent.children()) {
            read(child);
        }
    }

    private void read(Element element) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "p" -> paragraph(element, style(element));
            case "li" -> item(element);
            case "table" -> table(element);
            case "script", "style", "img", "head" -> {}
            default -> readAll(element);
        }
    }

    private void heading(Element element) {
        Text text = text(element);
        if (!text.isBlank() && !element.hasClass("caption")) {
            int level = element.normalName().charAt(1) - '0';
            blocks.add(new Heading(level, text, ++position));
        }
    }

    private static Style style(Element element) {
        return element.hasClass("subtitle") ? Style.SUBTITLE : Style.PLAIN;
    }

    private void paragraph(Element element, Style style) {
        Text text = text(element);
        if (!text.isBlank()) {
            blocks.add(new Paragraph(style, text, ++position));
        }
    }

    /** An item, and the list within it. */
    private void item(Element element) {
        paragraph(element, Style.ITEM);
        element.children().stream()
                .filter(child -> child.normalName().matches("ul|ol|table"))
                .forEach(this::read);
    }

    private void table(Element table) {
        var rows = new ArrayList<Row>();
        int start = ++position;
        for (Element row : table.select("tr")) {
            var cells = new ArrayList<Cell>();
            for (Element cell : row.select("> td, > th")) {
                cells.add(cell(cell));
            }
            rows.add(new Row(cells));
        }
        blocks.add(new Table(rows, start));
    }

    private Cell cell(Element cell) {
        var paragraphs = new ArrayList<Paragraph>();
        for (Element element : cell.select("p, li")) {
            Text text = text(element);
            if (!text.isBlank()) {
                Style style = element.normalName().equals("li") ? Style.ITEM : style(element);
                paragraphs.add(new Paragraph(style, text, ++position));
            }
        }
        return new Cell(paragraphs);
    }

    private static Text text(Element element) {
        var runs = new ArrayList<Run>();
        collect(element, new Run("", false, false, ""), runs);
        return new Text(CollapsedRuns.of(runs));
    }

    private static void collect(Node node, Run look, List<Run> runs) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode text) {
                runs.add(
                        new Run(
                                text.getWholeText(),
                                look.isBold(),
                                look.isItalic(),
                                look.target()));
            } else if (child instanceof Element element) {
                switch (element.normalName()) {
                    case "br" -> runs.add(new Run(" ", false, false, look.target()));
                    case "ul", "ol", "table", "img", "script", "style" -> {}
                    default -> collect(element, look(element, look), runs);
                }
            }
        }
    }

    private static Run look(Element element, Run outer) {
        return switch (element.normalName()) {
            case "strong", "b" -> new Run("", true, outer.isItalic(), outer.target());
            case "em", "i" -> new Run("", outer.isBold(), true, outer.target());
            case "a" -> new Run("", outer.isBold(), outer.isItalic(), element.attr("href").strip());
            default -> outer;
        };
    }
}
