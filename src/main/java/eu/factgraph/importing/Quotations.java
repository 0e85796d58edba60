package eu.factgraph.importing;

import eu.factgraph.draft.Draft;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.outline.SheetOutline;
import eu.factgraph.sheet.outline.SheetSection;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.stream.Collectors;

/** The paragraphs of entries as quotations, for a deployment whose operator may publish them. */
final class Quotations {

    private Quotations() {}

    /** States of each thing what the entries about it say. */
    static void add(SheetOutline outline, Draft draft) {
        for (SheetSection section : outline.sections()) {
            SectionDraft drafted = draft.section(section);
            for (Entry entry : section.entries()) {
                String text = text(entry);
                if (!text.isEmpty()) {
                    drafted.things(entry.number())
                            .forEach(
                                    thing ->
                                            drafted.state(
                                                    thing, "def:quotation", Term.english(text)));
                }
            }
        }
    }

    private static String text(Entry entry) {
        return entry.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .map(paragraph -> paragraph.text().plain())
                .collect(Collectors.joining("\n"));
    }
}
