package eu.factgraph.query.function.library;

/**
 * Substring search in linear time (Knuth, Morris, Pratt): {@link String#indexOf(String)} takes
 * minutes for long, repetitive strings.
 */
final class TextSearch {

    private static final int SHORT_PATTERN = 256;

    private TextSearch() {}

    static int indexOf(String text, String pattern) {
        if (pattern.length() <= SHORT_PATTERN) {
            return text.indexOf(pattern);
        }
        int[] fallback = fallback(pattern);
        int matched = 0;
        for (int index = 0; index < text.length(); index++) {
            matched = advance(pattern, fallback, matched, text.charAt(index));
            if (matched == pattern.length()) {
                return index - matched + 1;
            }
        }
        return -1;
    }

    /** For each prefix, the length of its longest proper prefix that is also a suffix of it. */
    private static int[] fallback(String pattern) {
        var fallback = new int[pattern.length() + 1];
        for (int index = 1, matched = 0; index < pattern.length(); index++) {
            matched = advance(pattern, fallback, matched, pattern.charAt(index));
            fallback[index + 1] = matched;
        }
        return fallback;
    }

    private static int advance(String pattern, int[] fallback, int matched, char next) {
        int length = matched;
        while (length > 0 && pattern.charAt(length) != next) {
            length = fallback[length];
        }
        return pattern.charAt(length) == next ? length + 1 : length;
    }
}
