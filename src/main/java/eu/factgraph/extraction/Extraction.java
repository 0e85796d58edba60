package eu.factgraph.extraction;

import eu.factgraph.draft.Draft;
import eu.factgraph.sheet.outline.SheetOutline;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.List;

/** Drafts an edition from its sheet: first what has a name, then what refers to names. */
public final class Extraction {

    private static final List<List<Extractor>> PASSES =
            List.of(List.of(new EntryExtractor()), List.of());

    private Extraction() {}

    public static void run(SheetOutline outline, Draft draft) {
        for (List<Extractor> pass : PASSES) {
            for (SheetSection section : outline.sections()) {
                pass.forEach(extractor -> extractor.extract(section, draft.section(section)));
            }
        }
    }
}
