package eu.factgraph.sheet.outline;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Heading;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Paragraph.Style;
import eu.factgraph.sheet.Sheet;
import eu.factgraph.sheet.Table;
import eu.factgraph.sheet.Table.Cell;
import eu.factgraph.sheet.Table.Row;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.Text.Run;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sheet of invented words, and short forms of what is read from it. */
final class WrittenSheet {

    private final List<Block> blocks = new ArrayList<>();

    WrittenSheet heading(int level, String text) {
        blocks.add(new Heading(level, Text.of(text), blocks.size() + 1));
        return this;
    }

    WrittenSheet subtitle(String text) {
        return paragraph(Style.SUBTITLE, Text.of(text));
    }

    WrittenSheet plain(String... texts) {
        for (String text : texts) {
            paragraph(Style.PLAIN, Text.of(text));
        }
        return this;
    }

    WrittenSheet item(String text) {
        return paragraph(Style.ITEM, Text.of(text));
    }

    WrittenSheet bold(String text) {
        return paragraph(Style.PLAIN, new Text(List.of(new Run(text, true, false, ""))));
    }

    WrittenSheet table(String... cells) {
        int position = blocks.size() + 1;
        var row = new ArrayList<Cell>();
        for (String cell : cells) {
            var paragraph = new Paragraph(Style.PLAIN, Text.of(cell), position);
            row.add(new Cell(cell.isEmpty() ? List.of() : List.of(paragraph)));
        }
        blocks.add(new Table(List.of(new Row(row)), position));
        return this;
    }

    private WrittenSheet paragraph(Style style, Text text) {
        blocks.add(new Paragraph(style, text, blocks.size() + 1));
        return this;
    }

    SheetOutline read(int year) {
        var sheet = new Sheet(Path.of("invented.html"), blocks);
        return OutlineReader.read(sheet, OutlineTemplates.of("ee", year));
    }

    /** Such as {@code 1 governance/national/policy}; a question mark after an unknown heading. */
    static List<String> sections(SheetOutline outline) {
        return outline.sections().stream()
                .map(
                        section ->
                                section.order()
                                        + " "
                                        + section.path()
                                        + (section.isKnown() ? "" : "?"))
                .toList();
    }

    static SheetSection section(SheetOutline outline, String path) {
        return outline.sections().stream()
                .filter(section -> section.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** Such as {@code Title: first paragraph, second paragraph}. */
    static List<String> entries(SheetSection section) {
        return section.entries().stream().map(WrittenSheet::entry).toList();
    }

    private static String entry(Entry entry) {
        String blocks =
                entry.blocks().stream().map(WrittenSheet::text).collect(Collectors.joining(", "));
        return entry.title().plain() + (blocks.isEmpty() ? "" : ": " + blocks);
    }

    static List<String> intro(SheetSection section) {
        return section.intro().stream().map(WrittenSheet::text).toList();
    }

    private static String text(Block block) {
        if (block instanceof Table table) {
            return table.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.paragraphs().stream())
                    .map(paragraph -> paragraph.text().plain())
                    .collect(Collectors.joining(" | ", "[", "]"));
        }
        return Stream.of(block)
                .map(
                        any ->
                                any instanceof Heading heading
                                        ? heading.text().plain()
                                        : ((Paragraph) any).text().plain())
                .findFirst()
                .orElseThrow();
    }
}
