package eu.factgraph.extraction;

import eu.factgraph.draft.Draft;
import eu.factgraph.extraction.governance.GovernanceExtractor;
import eu.factgraph.extraction.service.ServiceExtractor;
import eu.factgraph.sheet.outline.SheetOutline;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.List;

/** Drafts an edition from its sheet: first what has a name, then what refers to names. */
public final class Extraction {

    private Extraction() {}

    public static void run(SheetOutline outline, Draft draft) {
        outline.sections().forEach(draft::section);
        for (List<Extractor> pass : passes(outline)) {
            for (SheetSection section : outline.sections()) {
                pass.forEach(extractor -> extractor.extract(section, draft.section(section)));
            }
        }
    }

    private static List<List<Extractor>> passes(SheetOutline outline) {
        List<Extractor> names =
                List.of(
                        new BasicDataExtractor(),
                        new NotReportedExtractor(),
                        new EntryExtractor(),
                        new GovernanceExtractor()::extract,
                        new ServiceExtractor(outline)::extract);
        List<Extractor> links =
                List.of(
                        new UnionActExtractor(),
                        new DateExtractor(),
                        new HighlightExtractor(),
                        new MentionExtractor());
        return List.of(names, links);
    }
}
