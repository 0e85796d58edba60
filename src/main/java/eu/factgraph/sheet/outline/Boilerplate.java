package eu.factgraph.sheet.outline;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Heading;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Text;
import java.util.ArrayList;
import java.util.List;

/** Leaves out what is the same in every sheet: the title page, the list of contents. */
final class Boilerplate {

    private static final int MAX_COUNTRY = 40;

    private final Template template;
    private final HeadingMatcher matcher;
    private boolean isInFront = true;
    private boolean isAfterTitle;

    Boilerplate(Template template, HeadingMatcher matcher) {
        this.template = template;
        this.matcher = matcher;
    }

    List<Block> leftOutOf(List<Block> blocks) {
        var kept = new ArrayList<Block>();
        for (Block block : blocks) {
            if (!isLeftOut(block)) {
                kept.add(block);
            }
        }
        return kept;
    }

    private boolean isLeftOut(Block block) {
        if (block instanceof Heading heading) {
            String title = heading.text().plain();
            isInFront &= matcher.chapter(title).isEmpty();
            return begins(title, template.leftOut());
        }
        return block instanceof Paragraph paragraph && isLeftOut(paragraph.text());
    }

    private boolean isLeftOut(Text text) {
        String plain = text.plain();
        if (begins(plain, template.leftOut())) {
            return true;
        }
        if (!isInFront) {
            return false;
        }
        boolean isTitle = begins(plain, template.titleLines());
        boolean isCountry = isAfterTitle && plain.length() <= MAX_COUNTRY;
        isAfterTitle = isTitle;
        return isTitle || isCountry || isOfContents(text);
    }

    private static boolean begins(String text, List<String> starts) {
        return starts.stream()
                .anyMatch(start -> text.regionMatches(true, 0, start, 0, start.length()));
    }

    /** Whether all its links lead into the document. */
    private static boolean isOfContents(Text text) {
        return !text.links().isEmpty()
                && text.links().stream().allMatch(link -> link.target().startsWith("#"));
    }
}
