package eu.factgraph.sheet.outline;

import eu.factgraph.sheet.Block;
import java.util.List;

/** A heading that opens a section, or content of the section that is open. */
sealed interface Piece {

    /**
     * A heading.
     *
     * @param path of its section
     * @param title as printed
     * @param template its heading in the template, or the nearest one above it
     * @param joined other headings that are printed in one with it
     */
    record Opening(
            String path,
            String title,
            boolean isKnown,
            TemplateSection template,
            List<TemplateSection> joined)
            implements Piece {

        static Opening known(TemplateSection section, String title) {
            return new Opening(section.path(), title, true, section, List.of());
        }
    }

    /** A block that is no heading of the outline. */
    record Content(Block block) implements Piece {}
}
