package eu.factgraph.extraction;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.extraction.lexicon.WordList;
import eu.factgraph.extraction.silence.SilencePhrases;
import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Table;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.ArrayList;
import java.util.List;

/** Whether a section says that it has nothing, and nothing else. */
final class Silence {

    private static final SilencePhrases PHRASES =
            new SilencePhrases(WordList.of("nothing-reported").rows());

    private Silence() {}

    static boolean isStatedBy(SheetSection section, SectionDraft draft) {
        List<Block> blocks = SectionText.of(section).blocks();
        List<Paragraph> paragraphs = SectionText.of(section).paragraphs().toList();
        return !paragraphs.isEmpty()
                && blocks.stream().noneMatch(Table.class::isInstance)
                && paragraphs.stream().allMatch(one -> isStatedBy(one.text(), section, draft));
    }

    /** Whether a paragraph of the section says so. */
    static boolean isStatedBy(Text paragraph, SheetSection section, SectionDraft draft) {
        var context = new ArrayList<String>(section.titles());
        context.addAll(section.template().titles());
        context.add(draft.draft().index().preferred(draft.draft().country()));
        return paragraph.links().isEmpty() && PHRASES.isSilence(paragraph.plain(), context);
    }

    /** Whether a text denies something, though it may say more. */
    static boolean isDenial(Paragraph paragraph) {
        return PHRASES.isDenial(paragraph.text().plain());
    }
}
