package eu.factgraph.extraction;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.sheet.outline.SheetSection;

/** Finds facts of one kind in a section. */
@FunctionalInterface
interface Extractor {

    /** Drafts what the section states; leaves sections of other kinds alone. */
    void extract(SheetSection section, SectionDraft draft);
}
