package eu.factgraph.extraction.sentence;

import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.List;

/** What an entry says in sentences; tables say other things. */
public final class EntryParagraphs {

    private EntryParagraphs() {}

    /** The texts of its paragraphs and items, in order. */
    public static List<Text> of(SheetSection.Entry entry) {
        return entry.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .filter(text -> !text.isBlank())
                .toList();
    }
}
