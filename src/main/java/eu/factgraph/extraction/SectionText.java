package eu.factgraph.extraction;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.List;
import java.util.stream.Stream;

/** What stands in a section, titles of entries too, in the order of the sheet. */
record SectionText(List<Block> blocks, boolean hasEntries) {

    static SectionText of(SheetSection section) {
        Stream<Block> ofEntries =
                section.entries().stream()
                        .flatMap(
                                entry ->
                                        Stream.concat(
                                                Stream.of(title(entry)), entry.blocks().stream()));
        return new SectionText(
                Stream.concat(section.intro().stream(), ofEntries).toList(),
                !section.entries().isEmpty());
    }

    private static Paragraph title(SheetSection.Entry entry) {
        return new Paragraph(Paragraph.Style.SUBTITLE, entry.title(), 0);
    }

    /** Its paragraphs that are not blank. */
    Stream<Paragraph> paragraphs() {
        return blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(paragraph -> !paragraph.text().isBlank());
    }
}
