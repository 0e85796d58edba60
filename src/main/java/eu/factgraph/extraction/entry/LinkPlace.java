package eu.factgraph.extraction.entry;

import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.Text.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link of an entry.
 *
 * @param before what stands before it in its paragraph, or the end of that
 * @param bracket what stands in brackets right after it
 * @param paragraph place of its paragraph among those of the entry
 */
record LinkPlace(Link link, String before, String bracket, int paragraph) {

    private static final int LONGEST_TEXT = 300;
    private static final int BEFORE = 80;
    private static final Pattern BRACKET = Pattern.compile("\\s*\\(([^()]*)\\)");

    /** The links of paragraphs, in order, without those that no text shows. */
    static List<LinkPlace> in(List<Text> paragraphs) {
        var places = new ArrayList<LinkPlace>();
        for (int at = 0; at < paragraphs.size(); at++) {
            String plain = paragraphs.get(at).plain();
            for (Link link : paragraphs.get(at).links()) {
                if (!link.text().isBlank() && link.text().length() <= LONGEST_TEXT) {
                    places.add(of(link, plain, at));
                }
            }
        }
        return places;
    }

    private static LinkPlace of(Link link, String plain, int paragraph) {
        int from = Math.max(0, link.start() - BEFORE);
        Matcher after = BRACKET.matcher(plain).region(link.end(), plain.length());
        String bracket = after.lookingAt() ? after.group(1) : "";
        return new LinkPlace(link, plain.substring(from, link.start()), bracket, paragraph);
    }
}
