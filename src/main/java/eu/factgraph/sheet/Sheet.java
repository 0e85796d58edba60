package eu.factgraph.sheet;

import java.nio.file.Path;
import java.util.List;

/**
 * What a factsheet contains, in the order of the document.
 *
 * @param file that it was read from, for messages
 */
public record Sheet(Path file, List<Block> blocks) {

    public Sheet {
        blocks = List.copyOf(blocks);
    }
}
