package eu.factgraph.extraction.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which words an acronym is made of. */
final class Initials {

    private static final List<String> SMALL =
            List.of("of", "the", "and", "for", "on", "in", "to", "&", "a", "an");

    private Initials() {}

    /**
     * Whether an acronym is of the last words of a name and not of all, as {@code PSI} in "Law on
     * the Re-use of Public Sector Information".
     */
    static boolean areOfLastWords(String acronym, String name) {
        List<String> words =
                Arrays.stream(name.strip().split("[\\s-]+"))
                        .filter(word -> !SMALL.contains(word.toLowerCase(Locale.ROOT)))
                        .toList();
        String letters = acronym.toUpperCase(Locale.ROOT);
        int first = words.size() - letters.length();
        if (first <= 0) {
            return false;
        }
        var initials = new StringBuilder();
        words.subList(first, words.size()).forEach(word -> initials.append(word.charAt(0)));
        return initials.toString().toUpperCase(Locale.ROOT).equals(letters)
                && name.matches("(?i).*\\b(?:of|on|for|to|in)\\b.*");
    }
}
