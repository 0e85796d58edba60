package eu.factgraph.sheet;

import java.nio.file.Path;
import java.util.List;

/**
 * What a factsheet contains, in the order of the document.
 *
 * @param file that it was read from, for messages
 * @param front the paragraphs of the title page and the table of contents
 * @param blocks from the first heading on
 * @param droppedLinks of the whole document
 */
public record Sheet(
        Path file,
        SheetFormat format,
        List<Paragraph> front,
        List<Block> blocks,
        List<DroppedLink> droppedLinks) {

    public Sheet {
        front = List.copyOf(front);
        blocks = List.copyOf(blocks);
        droppedLinks = List.copyOf(droppedLinks);
    }

    /** An HTML sheet without title page. */
    public Sheet(Path file, List<Block> blocks) {
        this(file, SheetFormat.HTML, List.of(), blocks, List.of());
    }
}
