package eu.factgraph.sheet;

import eu.factgraph.sheet.Paragraph.Style;
import java.util.List;
import java.util.stream.Stream;

/** The paragraphs of a cell, with those of headings and tables within it. */
final class CellParagraphs {

    private CellParagraphs() {}

    static List<Paragraph> of(List<Block> blocks) {
        return blocks.stream().flatMap(CellParagraphs::of).toList();
    }

    private static Stream<Paragraph> of(Block block) {
        if (block instanceof Table table) {
            return table.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.paragraphs().stream());
        }
        if (block instanceof Heading heading) {
            return Stream.of(new Paragraph(Style.PLAIN, heading.text(), heading.position()));
        }
        return Stream.of((Paragraph) block);
    }
}
