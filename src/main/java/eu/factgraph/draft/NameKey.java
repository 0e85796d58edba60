package eu.factgraph.draft;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What names of one thing have in common: case, articles, punctuation, brackets and the spellings
 * of a closed list do not count, every number does.
 */
public final class NameKey {

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    /** Letters that look alike in the Greek, Cyrillic and Latin scripts. */
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** A lone e or i before a word, as in e-Government. */
    private static final Set<String> FIRST_LETTERS = Set.of("e", "i", "m");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private final Map<String, String> spellings;

    /**
     * @param spellings what a word or two are written as, by the other ways of writing them
     */
    public NameKey(Map<String, String> spellings) {
        this.spellings = Map.copyOf(spellings);
    }

    /** Empty if the name has neither letter nor digit. */
    public String of(String name) {
        return String.join(" ", words(name));
    }

    private List<String> words(String name) {
        String folded = LATIN.transliterate(FOLD.normalize(possessive(name)));
        List<String> raw =
                Arrays.stream(BETWEEN_WORDS.split(folded))
                        .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
                        .toList();
        var words = new ArrayList<String>();
        int at = 0;
        while (at < raw.size()) {
            String pair = at + 1 < raw.size() ? raw.get(at) + " " + raw.get(at + 1) : "";
            if (spellings.containsKey(pair)) {
                words.add(spellings.get(pair));
                at += 2;
            } else if (FIRST_LETTERS.contains(raw.get(at)) && at + 1 < raw.size()) {
                words.add(spelling(raw.get(at) + raw.get(at + 1)));
                at += 2;
            } else {
                words.add(spelling(raw.get(at)));
                at++;
            }
        }
        return words;
    }

    private String spelling(String word) {
        return spellings.getOrDefault(word, word);
    }

    private static String possessive(String name) {
        return name.replaceAll("[’'´`]s\\b", "s").replaceAll("[’'´`]", "");
    }
}
