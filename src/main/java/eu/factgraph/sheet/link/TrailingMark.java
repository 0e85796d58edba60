package eu.factgraph.sheet.link;

import java.util.regex.Pattern;

/** A mark of the sentence around an address that went into its target. */
final class TrailingMark {

    private static final String SEPARATORS = " \t\u00a0,;>\"“”’‘";

    /** What a stop can follow without being part of the address. */
    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?i).*(?:\\.(?:pdf|html?|aspx?|php|jsp|docx?|xlsx?)|/)|https?://[^/?#]*");

    private TrailingMark() {}

    static String removed(String target) {
        int end = target.length();
        int unopened = unopened(target);
        int next = end(target, end, unopened);
        while (next < end) {
            unopened -= target.charAt(next) == ')' ? 1 : 0;
            end = next;
            next = end(target, end, unopened);
        }
        return target.substring(0, end);
    }

    /** The end without its last mark; the same if that is part of the address. */
    private static int end(String target, int end, int unopened) {
        char last = end == 0 ? 'x' : target.charAt(end - 1);
        boolean isUnopened = last == ')' && unopened > 0;
        boolean isStop =
                last == '.'
                        && (unopened > 0 && target.startsWith(")", end - 2)
                                || isWhole(target, end - 1));
        return SEPARATORS.indexOf(last) >= 0 || isUnopened || isStop ? end - 1 : end;
    }

    private static boolean isWhole(String target, int end) {
        return WHOLE.matcher(target.substring(0, end)).matches();
    }

    /** How many brackets are closed and never opened. */
    private static int unopened(String target) {
        return target.chars().map(c -> c == ')' ? 1 : c == '(' ? -1 : 0).sum();
    }
}
