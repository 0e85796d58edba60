package eu.factgraph.query.function;

/**
 * Finds a text in a text in linear time (Knuth, Morris, Pratt): that of {@link String} takes
 * minutes for two long ones that are much alike.
 */
final class TextSearch {

    private static final int SHORT = 256;

    private TextSearch() {}

    static int indexOf(String text, String sought) {
        if (sought.length() <= SHORT) {
            return text.indexOf(sought);
        }
        int[] fallback = fallback(sought);
        int matched = 0;
        for (int at = 0; at < text.length(); at++) {
            matched = advanced(sought, fallback, matched, text.charAt(at));
            if (matched == sought.length()) {
                return at - matched + 1;
            }
        }
        return -1;
    }

    /** For each length of a beginning, the longest shorter one that it also ends with. */
    private static int[] fallback(String sought) {
        var fallback = new int[sought.length() + 1];
        for (int at = 1, matched = 0; at < sought.length(); at++) {
            matched = advanced(sought, fallback, matched, sought.charAt(at));
            fallback[at + 1] = matched;
        }
        return fallback;
    }

    private static int advanced(String sought, int[] fallback, int matched, char next) {
        int length = matched;
        while (length > 0 && sought.charAt(length) != next) {
            length = fallback[length];
        }
        return sought.charAt(length) == next ? length + 1 : length;
    }
}
