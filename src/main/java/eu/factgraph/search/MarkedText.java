package eu.factgraph.search;

import eu.factgraph.search.text.TextFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text, or the part of it around what matches a search, with the matching words marked.
 *
 * @param pieces in order; together the text
 * @param isMatching whether one is marked
 */
public record MarkedText(List<TextPiece> pieces, boolean isMatching) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final int LENGTH = 240;

    /** So many characters of a longer text are before its first marked word. */
    private static final int BEFORE = 60;

    private static final String ELLIPSIS = "…";

    public record TextPiece(String text, boolean marked) {}

    /**
     * @param search the text that is searched
     */
    public static MarkedText of(String text, String search) {
        var matched = MatchedText.by(search);
        List<MatchResult> marks =
                search.isBlank()
                        ? List.of()
                        : WORD.matcher(text)
                                .results()
                                .filter(word -> matched.has(TextFolding.fold(word.group())))
                                .toList();
        int start = marks.isEmpty() ? 0 : start(text, marks.get(0).start());
        int end = end(text, start);
        var pieces = new ArrayList<TextPiece>();
        add(pieces, start > 0 ? ELLIPSIS : "", false);
        int next = start;
        for (MatchResult mark : marks) {
            if (mark.end() <= end) {
                add(pieces, text.substring(next, mark.start()), false);
                add(pieces, mark.group(), true);
                next = mark.end();
            }
        }
        add(pieces, text.substring(next, end), false);
        add(pieces, end < text.length() ? ELLIPSIS : "", false);
        return new MarkedText(List.copyOf(pieces), !marks.isEmpty());
    }

    private static void add(List<TextPiece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new TextPiece(text, marked));
        }
    }

    private static int start(String text, int firstMark) {
        if (text.length() <= LENGTH || firstMark <= BEFORE) {
            return 0;
        }
        int space = text.indexOf(' ', firstMark - BEFORE);
        return space < 0 || space >= firstMark ? firstMark : space + 1;
    }

    private static int end(String text, int start) {
        if (text.length() - start <= LENGTH) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', start + LENGTH);
        return space <= start ? start + LENGTH : space;
    }
}
