package eu.factgraph.extraction;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.extraction.date.DateStatements;
import eu.factgraph.sheet.outline.SheetSection;

/** The dates that the sentences of entries make with a verb, and those in titles. */
final class DateExtractor implements Extractor {

    @Override
    public void extract(SheetSection section, SectionDraft draft) {
        var dates = new DateStatements(section, draft);
        section.entries().forEach(dates::state);
    }
}
