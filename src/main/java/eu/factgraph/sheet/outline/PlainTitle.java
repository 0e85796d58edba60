package eu.factgraph.sheet.outline;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Paragraph.Style;
import java.util.List;
import java.util.Locale;

/** A plain paragraph that is the title of an entry: a name that the next paragraph begins with. */
final class PlainTitle {

    private static final int MAX_TITLE = 100;
    private static final int MAX_LEAD = 40;

    private PlainTitle() {}

    static boolean isAt(List<Block> blocks, int place) {
        return place + 1 < blocks.size()
                && blocks.get(place) instanceof Paragraph title
                && blocks.get(place + 1) instanceof Paragraph next
                && title.is(Style.PLAIN)
                && next.is(Style.PLAIN)
                && isTitle(title.text().plain(), next.text().plain());
    }

    private static boolean isTitle(String title, String next) {
        if (title.length() > MAX_TITLE
                || title.matches(".*[.:;,?!]")
                || next.length() < 2 * title.length()) {
            return false;
        }
        String name = folded(title.replaceAll("\\(.*?\\)", ""));
        String start = folded(next);
        int at = start.indexOf(name);
        return name.length() > 2 && at >= 0 && at <= MAX_LEAD;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
