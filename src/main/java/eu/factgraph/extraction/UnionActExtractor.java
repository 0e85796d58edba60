package eu.factgraph.extraction;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.extraction.union.UnionRelations;
import eu.factgraph.sheet.outline.SheetSection;

/** The acts of the Union that the entries of a section are about or name. */
final class UnionActExtractor implements Extractor {

    @Override
    public void extract(SheetSection section, SectionDraft draft) {
        var relations = new UnionRelations(section, draft);
        section.entries().forEach(relations::state);
    }
}
