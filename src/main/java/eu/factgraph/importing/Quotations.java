package eu.factgraph.importing;

import eu.factgraph.draft.Draft;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.EntryForm;
import eu.factgraph.sheet.outline.SheetOutline;
import eu.factgraph.sheet.outline.SheetSection;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The paragraphs of entries as quotations, for a deployment whose operator may publish them. */
final class Quotations {

    private Quotations() {}

    /** States of each thing what the entries about it say. */
    static void add(SheetOutline outline, Draft draft) {
        for (SheetSection section : outline.sections()) {
            SectionDraft drafted = draft.section(section);
            for (Entry entry : section.entries()) {
                String text = text(section, entry);
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

    /** With the title where that is a paragraph itself. */
    private static String text(SheetSection section, Entry entry) {
        boolean isParagraph = section.template().form() == EntryForm.PARAGRAPH;
        Stream<Text> title = isParagraph ? Stream.of(entry.title()) : Stream.empty();
        Stream<Text> paragraphs =
                entry.blocks().stream()
                        .filter(Paragraph.class::isInstance)
                        .map(block -> ((Paragraph) block).text());
        return Stream.concat(title, paragraphs).map(Text::plain).collect(Collectors.joining("\n"));
    }
}
