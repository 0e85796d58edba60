package eu.factgraph.extraction.silence;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises a text that says that nothing was adopted or reported. Every word must be known, so
 * that a text that says anything else is never taken for silence.
 */
public final class SilencePhrases {

    private static final int MOST_WORDS = 30;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}/]+");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final Set<String> phrases = new HashSet<>();
    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /**
     * @param rows of {@code nothing-reported.tsv}
     */
    public SilencePhrases(List<List<String>> rows) {
        for (List<String> row : rows) {
            if (row.get(0).equals("phrase")) {
                phrases.add(row.get(1));
            } else {
                List<String> words = List.of(row.get(1).split(" "));
                roles.merge(row.get(0), new HashSet<>(words), SilencePhrases::union);
                known.addAll(words);
            }
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        one.addAll(other);
        return one;
    }

    /**
     * @param context titles and names whose words the text may have too
     */
    public boolean isSilence(String text, Collection<String> context) {
        List<String> words = words(text);
        if (phrases.contains(String.join(" ", words))) {
            return true;
        }
        if (!isDenial(text)) {
            return false;
        }
        var allowed = new HashSet<String>(known);
        context.forEach(title -> allowed.addAll(words(title)));
        return words.stream().allMatch(allowed::contains) && !DIGIT.matcher(text).find();
    }

    /** Whether a text denies something, though it may say more. */
    public boolean isDenial(String text) {
        List<String> words = words(text);
        return !words.isEmpty()
                && words.size() <= MOST_WORDS
                && is("denial", words.get(0))
                && words.stream().limit(4).anyMatch(word -> is("negation", word))
                && words.stream().anyMatch(word -> is("subject", word))
                && words.stream().anyMatch(word -> is("end", word));
    }

    private boolean is(String role, String word) {
        return roles.getOrDefault(role, Set.of()).contains(word);
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
