package eu.factgraph.sheet.outline;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.outline.Piece.Opening;
import java.util.List;

/**
 * What a section has, before its entries are told apart.
 *
 * @param titles of its wholes and itself
 * @param blocks grows while the sheet is read
 */
record SectionContent(Opening opening, List<String> titles, int order, List<Block> blocks) {

    SheetSection section() {
        TemplateSection template = opening.template();
        var split = EntrySplitter.of(blocks, template.form());
        return new SheetSection(
                opening.path(),
                titles,
                order,
                template,
                opening.isKnown(),
                opening.joined(),
                split.intro(),
                split.entries());
    }
}
