package eu.factgraph.sheet.outline;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Paragraph.Style;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plain paragraph that is the title of an entry: a name that the next paragraph begins with, or
 * the first line of a section.
 */
final class PlainTitle {

    private static final int MAX_TITLE = 200;
    private static final int MAX_LEAD = 40;
    private static final int MAX_LONG_LEAD = 160;
    private static final int LONG_NAME_WORDS = 4;
    private static final Pattern END = Pattern.compile("[.:;,?!]$");
    private static final Pattern ACRONYM = Pattern.compile("\\((\\p{Lu}[\\p{L}\\p{N}]{2,10})\\)");

    private PlainTitle() {}

    /**
     * @param isExpected whether it opens a section, or one whose titles are all plain
     */
    static boolean isAt(List<Block> blocks, int place, boolean isExpected) {
        return place + 1 < blocks.size()
                && blocks.get(place) instanceof Paragraph title
                && blocks.get(place + 1) instanceof Paragraph next
                && title.is(Style.PLAIN)
                && next.is(Style.PLAIN)
                && !title.text().isBold()
                && isTitle(title.text().plain(), next.text().plain(), isExpected);
    }

    private static boolean isTitle(String title, String next, boolean isExpected) {
        if (title.length() > MAX_TITLE
                || END.matcher(title).find()
                || next.length() <= title.length()) {
            return false;
        }
        return isExpected || isNamedIn(next, title) || isAcronymNamedIn(next, title);
    }

    private static boolean isNamedIn(String text, String title) {
        String name = folded(title.replaceAll("\\([^)]*\\)", ""));
        int lead = name.split(" ").length < LONG_NAME_WORDS ? MAX_LEAD : MAX_LONG_LEAD;
        return name.length() > 2 && isEarly(folded(text).indexOf(name), lead);
    }

    private static boolean isAcronymNamedIn(String text, String title) {
        Matcher acronym = ACRONYM.matcher(title);
        return acronym.find() && isEarly(text.indexOf(acronym.group(1)), MAX_LEAD);
    }

    private static boolean isEarly(int place, int lead) {
        return place >= 0 && place <= lead;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
