package eu.factgraph.sheet.outline;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Paragraph.Style;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plain paragraph that is the title of an entry: a name, with which the next paragraph begins or
 * which opens the section.
 */
final class PlainTitle {

    private static final int MAX_TITLE = 100;
    private static final int MAX_LEAD = 40;
    private static final Pattern END = Pattern.compile("[.:;,?!]$");
    private static final Pattern ACRONYM = Pattern.compile("\\((\\p{Lu}[\\p{L}\\p{N}]{2,10})\\)");

    private PlainTitle() {}

    /**
     * @param opensSection whether nothing but this stands in the section before it
     */
    static boolean isAt(List<Block> blocks, int place, boolean opensSection) {
        return place + 1 < blocks.size()
                && blocks.get(place) instanceof Paragraph title
                && blocks.get(place + 1) instanceof Paragraph next
                && title.is(Style.PLAIN)
                && next.is(Style.PLAIN)
                && !title.text().isBold()
                && isTitle(title.text().plain(), next.text().plain(), opensSection);
    }

    private static boolean isTitle(String title, String next, boolean opensSection) {
        if (title.length() > MAX_TITLE
                || END.matcher(title).find()
                || next.length() < 2 * title.length()) {
            return false;
        }
        return opensSection || isNamedIn(next, title) || isAcronymNamedIn(next, title);
    }

    private static boolean isNamedIn(String text, String title) {
        String name = folded(title.replaceAll("\\([^)]*\\)", ""));
        return name.length() > 2 && isEarly(folded(text).indexOf(name));
    }

    private static boolean isAcronymNamedIn(String text, String title) {
        Matcher acronym = ACRONYM.matcher(title);
        return acronym.find() && isEarly(text.indexOf(acronym.group(1)));
    }

    private static boolean isEarly(int place) {
        return place >= 0 && place <= MAX_LEAD;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
