package eu.factgraph.sheet;

import java.util.stream.Stream;

/** The texts of a block, in the order of the document. */
final class BlockTexts {

    private BlockTexts() {}

    static Stream<Text> of(Block block) {
        if (block instanceof Table table) {
            return table.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.paragraphs().stream())
                    .map(Paragraph::text);
        }
        return Stream.of(
                block instanceof Heading heading ? heading.text() : ((Paragraph) block).text());
    }
}
