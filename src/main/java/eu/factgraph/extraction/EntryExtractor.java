package eu.factgraph.extraction;

import eu.factgraph.draft.Draft;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.extraction.entry.EntryDrafter;
import eu.factgraph.extraction.entry.EntryLexicon;
import eu.factgraph.files.Lexicon;
import eu.factgraph.sheet.outline.EntryKind;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The acts, communications, systems and registers that entries are about. */
final class EntryExtractor implements Extractor {

    private static final Set<EntryKind> KINDS =
            EnumSet.of(EntryKind.ACT, EntryKind.POLICY, EntryKind.SYSTEM, EntryKind.REGISTER);

    private static final EntryLexicon.Rows ROWS =
            new EntryLexicon.Rows(
                    rows("kinds"),
                    rows("prepositions"),
                    rows("topics"),
                    rows("act-numbers"),
                    rows("country-languages"));

    private static List<List<String>> rows(String list) {
        return Lexicon.rows(list);
    }

    @Override
    public void extract(SheetSection section, SectionDraft draft) {
        if (KINDS.contains(section.template().kind())) {
            Draft edition = draft.draft();
            var lexicon = EntryLexicon.of(ROWS, edition.edition().scope(), edition.index().keys());
            var drafter = new EntryDrafter(section, draft, lexicon);
            section.entries().forEach(drafter::draft);
        }
    }
}
