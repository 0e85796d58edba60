package eu.factgraph.importing.measure;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Heading;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Table;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.Collection;
import java.util.stream.Stream;

/** The texts of blocks, of tables cell by cell. */
final class SectionTexts {

    private SectionTexts() {}

    static Stream<Text> of(SheetSection section) {
        return Stream.concat(
                of(section.intro()), section.entries().stream().flatMap(SectionTexts::of));
    }

    static Stream<Text> of(SheetSection.Entry entry) {
        return Stream.concat(Stream.of(entry.title()), of(entry.blocks()));
    }

    static Stream<Text> of(Collection<Block> blocks) {
        return blocks.stream().flatMap(SectionTexts::of);
    }

    private static Stream<Text> of(Block block) {
        if (block instanceof Heading heading) {
            return Stream.of(heading.text());
        }
        if (block instanceof Paragraph paragraph) {
            return Stream.of(paragraph.text());
        }
        return ((Table) block)
                .rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> cell.paragraphs().stream())
                        .map(Paragraph::text);
    }
}
