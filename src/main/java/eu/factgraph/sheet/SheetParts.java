package eu.factgraph.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Parts the title page and the table of contents from the chapters. */
final class SheetParts {

    private static final Set<String> CONTENTS = Set.of("table of contents", "contents");

    private SheetParts() {}

    /**
     * @param blocks of the whole document
     * @throws eu.factgraph.files.InvalidInput if it has no chapters
     */
    static Sheet sheet(
            List<Block> blocks, List<DroppedLink> droppedLinks, Path file, SheetFormat format) {
        SheetCheck.hasOutline(blocks, file);
        int start = chaptersStart(blocks);
        var front = new ArrayList<Paragraph>();
        for (Block block : blocks.subList(0, start)) {
            if (block instanceof Paragraph paragraph) {
                front.add(paragraph);
            }
        }
        List<Block> chapters = blocks.subList(start, blocks.size());
        return new Sheet(file, format, front, chapters, droppedLinks);
    }

    /** The index of the first heading that is not that of the contents; the size without any. */
    private static int chaptersStart(List<Block> blocks) {
        int at = 0;
        while (at < blocks.size() && !isChapter(blocks.get(at))) {
            at++;
        }
        return at;
    }

    static boolean isChapter(Block block) {
        return block instanceof Heading heading
                && !CONTENTS.contains(heading.text().plain().toLowerCase(Locale.ROOT));
    }
}
