package eu.factgraph.extraction;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.extraction.mention.Mentions;
import eu.factgraph.sheet.outline.SheetSection;

/** The known things that the paragraphs of entries name; runs after all others. */
final class MentionExtractor implements Extractor {

    @Override
    public void extract(SheetSection section, SectionDraft draft) {
        var mentions = new Mentions(draft);
        section.entries().forEach(mentions::state);
    }
}
