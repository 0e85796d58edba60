package eu.factgraph.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a paragraph with the style of a title holds a title, text, and the title of the next entry.
 * What is not certain stays together.
 *
 * @param bodyStart of the text; the end if all of it is a title
 * @param bodyEnd where the next title starts; the end if there is none
 */
record GluedTitles(int bodyStart, int bodyEnd, int end) {

    private static final int SHORTEST_GLUED = 120;
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_NEXT_TITLE = 110;
    private static final int SHORTEST_TEXT = 60;
    private static final int SURE_TEXT = 180;
    private static final int SENTENCE_WORDS = 20;

    /** A capital within a word, or in a sentence without a stop before it. */
    private static final Pattern OPENING =
            Pattern.compile(
                    "(?<=[\\p{Ll}\\d).])(?=(?:The|This|An?|In|On|As|Since|According|Established|During|Following) [\\p{L}\\d])"
                            + "|(?<=\\p{L} )(?=(?:The|Since) [\\p{L}\\d]|In (?:[A-Z][a-z]{2,8} )?\\d{4})"
                            + "|(?<=(?:19|20)\\d\\d)(?=\\p{Lu}\\p{Ll}{3,20} \\p{Ll})");

    private static final Pattern NEXT_TITLE =
            Pattern.compile("(?<=[\\p{Ll}\\d)]{2}\\.)(?=e?\\p{Lu})");
    private static final Pattern NEXT_SENTENCE =
            Pattern.compile("(?<=[\\p{Ll}\\d)]{2}\\. )(?=e?\\p{Lu})");
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?<=[\\p{Ll}\\d]\\.|\\d\\))(?=e?\\p{Lu})|(?<=\\p{Ll}\\. )(?=e?\\p{Lu})");

    static GluedTitles in(String plain) {
        int end = plain.length();
        if (end < SHORTEST_GLUED) {
            return new GluedTitles(end, end, end);
        }
        int bodyEnd = nextTitle(plain);
        int bodyStart = Math.min(bodyStart(plain.substring(0, bodyEnd)), bodyEnd);
        if (bodyStart == bodyEnd && (bodyEnd < end || isSentences(plain))) {
            bodyStart = 0;
        }
        return new GluedTitles(bodyStart, bodyEnd, end);
    }

    /** Where a heading starts that text was glued to the front of; 0 if all of it is heading. */
    static int headingStart(String plain) {
        int start = last(HEADING, plain);
        boolean isText = start >= SHORTEST_TEXT && !plain.endsWith(".");
        return isText && plain.length() - start < SHORTEST_TEXT ? start : 0;
    }

    /** A title has no mark at its end; the last sentence of a text has. */
    private static int nextTitle(String plain) {
        int end = plain.length();
        if (plain.matches("(?s).*[.:;,]") && !plain.endsWith(" S.A.")) {
            return end;
        }
        int glued = last(NEXT_TITLE, plain);
        if (end - glued <= LONGEST_NEXT_TITLE && glued >= SHORTEST_TEXT) {
            return glued;
        }
        int apart = last(NEXT_SENTENCE, plain);
        return end - apart <= SHORTEST_TEXT && apart >= SURE_TEXT ? apart : end;
    }

    /** The last place, or 0. */
    private static int last(Pattern pattern, String plain) {
        Matcher places = pattern.matcher(plain);
        int last = 0;
        while (places.find()) {
            last = places.start();
        }
        return last;
    }

    private static int bodyStart(String plain) {
        int repeated = repetition(plain);
        if (repeated > 0) {
            return repeated;
        }
        Matcher cut = OPENING.matcher(plain);
        int shortest = plain.endsWith(".") ? SHORTEST_TEXT : SURE_TEXT;
        boolean isCut =
                cut.find()
                        && cut.start() <= LONGEST_TITLE
                        && plain.length() - cut.start() >= shortest
                        && !plain.substring(0, cut.start()).matches(".*[.;:,] .*");
        return isCut ? cut.start() : plain.length();
    }

    /** Where the text begins if it begins with its title again. */
    private static int repetition(String plain) {
        for (int at = 4; at <= Math.min(LONGEST_TITLE, plain.length() / 2); at++) {
            String title = plain.substring(0, at).strip();
            boolean isGlued =
                    Character.isUpperCase(plain.charAt(at)) && plain.charAt(at - 1) != '-';
            if (isGlued && title.length() >= 4 && repeats(plain.substring(at), title)) {
                return at;
            }
        }
        return 0;
    }

    private static boolean repeats(String text, String title) {
        return text.startsWith(title + " ") || text.startsWith("The " + title + " ");
    }

    private static boolean isSentences(String plain) {
        boolean isText = plain.endsWith(".") || last(NEXT_SENTENCE, plain) >= SURE_TEXT;
        return isText && plain.split(" ").length >= SENTENCE_WORDS;
    }
}
