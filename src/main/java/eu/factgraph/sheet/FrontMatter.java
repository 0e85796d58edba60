package eu.factgraph.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The title page and the table of contents, which precede the first chapter. */
final class FrontMatter {

    private static final Set<String> CONTENTS = Set.of("table of contents", "contents");

    private FrontMatter() {}

    /** The index of the first heading that is not that of the contents; the size without any. */
    static int end(List<Block> blocks) {
        int at = 0;
        while (at < blocks.size() && !isChapter(blocks.get(at))) {
            at++;
        }
        return at;
    }

    private static boolean isChapter(Block block) {
        return block instanceof Heading heading
                && !CONTENTS.contains(heading.text().plain().toLowerCase(Locale.ROOT));
    }
}
