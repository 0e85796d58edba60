package eu.factgraph.extraction;

import eu.factgraph.draft.Draft;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.extraction.entry.EntryDrafter;
import eu.factgraph.extraction.entry.EntryLexicon;
import eu.factgraph.extraction.entry.TabledEntries;
import eu.factgraph.sheet.outline.EntryKind;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.EnumSet;
import java.util.Set;

/** The acts, communications, systems and registers that entries are about. */
final class EntryExtractor implements Extractor {

    private static final Set<EntryKind> KINDS =
            EnumSet.of(EntryKind.ACT, EntryKind.POLICY, EntryKind.SYSTEM, EntryKind.REGISTER);

    @Override
    public void extract(SheetSection section, SectionDraft draft) {
        if (KINDS.contains(section.template().kind())) {
            Draft edition = draft.draft();
            var lexicon = EntryLexicon.of(edition.edition().scope(), edition.index().keys());
            var drafter = new EntryDrafter(section, draft, lexicon);
            section.entries().forEach(drafter::draft);
            if (section.entries().isEmpty() && section.template().kind() == EntryKind.SYSTEM) {
                TabledEntries.in(section.intro()).forEach(drafter::draftSystem);
            }
        }
    }
}
