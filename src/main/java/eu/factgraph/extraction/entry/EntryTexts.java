package eu.factgraph.extraction.entry;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Table;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.List;
import java.util.stream.Stream;

/** What an entry says, in tables too. */
final class EntryTexts {

    private EntryTexts() {}

    /** The texts of its paragraphs and cells, in order. */
    static List<Text> of(Entry entry) {
        return entry.blocks().stream().flatMap(EntryTexts::texts).toList();
    }

    private static Stream<Text> texts(Block block) {
        if (block instanceof Paragraph paragraph) {
            return Stream.of(paragraph.text());
        }
        return block instanceof Table table
                ? table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> cell.paragraphs().stream())
                        .map(Paragraph::text)
                : Stream.empty();
    }
}
