package eu.factgraph.extraction.body;

import eu.factgraph.files.Lexicon;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of a name, and those that join or count. */
final class NameWords {

    private static final Map<String, String> ROLES =
            Lexicon.rows("name-words").stream()
                    .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

    private NameWords() {}

    /** In lower case, without dots, brackets and quotation marks. */
    static List<String> of(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT)
                        .replace('’', '\'')
                        .replaceAll("[.,;:()\\[\\]\"‘“”„*]", "")
                        .replaceAll("^'|'$", "");
        return Arrays.stream(plain.split("[\\s/]+")).filter(word -> !word.isEmpty()).toList();
    }

    static boolean is(String word, String role) {
        return role.equals(ROLES.get(word));
    }

    /** Those before the first preposition, without articles and words that count. */
    static List<String> head(List<String> words) {
        int start = 0;
        while (start < words.size() && (is(words.get(start), "article") || counts(words, start))) {
            start++;
        }
        int end = start;
        while (end < words.size() && !is(words.get(end), "preposition")) {
            end++;
        }
        return words.subList(start, end);
    }

    private static boolean counts(List<String> words, int at) {
        return is(words.get(at), "quantifier") || is(words.get(at), "vague");
    }

    /** Whether it begins with a word that counts, such as "several". */
    static boolean isQuantified(List<String> words) {
        return !words.isEmpty() && counts(words, 0);
    }
}
