package eu.factgraph.sheet.outline;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Heading;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Paragraph.Style;
import java.util.ArrayList;
import java.util.List;

/** Leaves out the title and number of a chapter that its title page repeats before it. */
final class RunningTitles {

    private static final int MAX_LINES = 8;

    private final HeadingMatcher matcher;

    RunningTitles(HeadingMatcher matcher) {
        this.matcher = matcher;
    }

    List<Block> leftOutOf(List<Block> blocks) {
        var kept = new ArrayList<Block>();
        for (Block block : blocks) {
            if (block instanceof Heading heading && heading.level() == 1) {
                matcher.chapter(heading.text().plain())
                        .ifPresent(chapter -> leaveOut(chapter, kept));
            }
            kept.add(block);
        }
        return kept;
    }

    /** Also where it stands there twice. */
    private void leaveOut(TemplateSection chapter, List<Block> kept) {
        int before;
        do {
            before = kept.size();
            leaveOutLast(chapter, kept);
        } while (kept.size() < before);
    }

    /** The longest title, since a part of one may be a title too. */
    private void leaveOutLast(TemplateSection chapter, List<Block> kept) {
        int end = withoutNumbers(kept, kept.size());
        String lines = "";
        for (int line = end - 1; line >= Math.max(0, end - MAX_LINES); line--) {
            if (!(kept.get(line) instanceof Paragraph paragraph) || !paragraph.is(Style.PLAIN)) {
                break;
            }
            lines = paragraph.text().plain() + " " + lines;
            if (matcher.chapter(lines).filter(chapter::equals).isPresent()) {
                end = withoutNumbers(kept, line);
            }
        }
        kept.subList(end, kept.size()).clear();
    }

    /** Where the numbers begin that stand before {@code end}. */
    private static int withoutNumbers(List<Block> blocks, int end) {
        int start = end;
        while (start > 0
                && blocks.get(start - 1) instanceof Paragraph paragraph
                && paragraph.text().plain().matches("\\d{1,3}")) {
            start--;
        }
        return start;
    }
}
