package eu.factgraph.draft;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What names of one thing have in common: case, articles, punctuation, brackets and the spellings
 * of a closed list do not count, every number does.
 */
public final class NameKey {

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    /** Letters that look alike in the Greek, Cyrillic and Latin scripts. */
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}’'´`]*|&");

    private static final Pattern ASCII = Pattern.compile("\\p{Alnum}+");

    private static final Pattern APOSTROPHES = Pattern.compile("[’'´`]+");

    /** A lone e or i before a word, as in e-Government. */
    private static final Set<String> FIRST_LETTERS = Set.of("e", "i", "m");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    /**
     * A word of a text.
     *
     * @param key that all ways of writing it have in common
     */
    public record Word(String key, int start, int end) {}

    private final Map<String, String> spellings;
    private final Map<String, List<String>> folded = new ConcurrentHashMap<>();

    /**
     * @param spellings what a word or two are written as, by the other ways of writing them
     */
    public NameKey(Map<String, String> spellings) {
        this.spellings = Map.copyOf(spellings);
    }

    /** Empty if the name has neither letter nor digit. */
    public String of(String name) {
        return key(words(name));
    }

    /** What {@link #of} gives for a text that these words are all of. */
    public static String key(List<Word> words) {
        return words.stream().map(Word::key).collect(Collectors.joining(" "));
    }

    /** The words of a text that count, in order. */
    public List<Word> words(String text) {
        List<Word> raw = rawWords(text);
        var words = new ArrayList<Word>();
        int at = 0;
        while (at < raw.size()) {
            Word word = raw.get(at);
            Word next = at + 1 < raw.size() ? raw.get(at + 1) : new Word("", 0, 0);
            String pair = spellings.get(word.key() + " " + next.key());
            if (pair == null && FIRST_LETTERS.contains(word.key()) && !next.key().isEmpty()) {
                pair = spelling(word.key() + next.key());
            }
            if (pair != null) {
                words.add(new Word(pair, word.start(), next.end()));
                at += 2;
            } else {
                words.add(new Word(spelling(word.key()), word.start(), word.end()));
                at++;
            }
        }
        return words;
    }

    private List<Word> rawWords(String text) {
        var words = new ArrayList<Word>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            for (String word : folded.computeIfAbsent(matcher.group(), NameKey::fold)) {
                if (!ARTICLES.contains(word)) {
                    words.add(new Word(word, matcher.start(), matcher.end()));
                }
            }
        }
        return words;
    }

    /** Folding makes two words of a few signs, such as a fraction. */
    private static List<String> fold(String word) {
        if (word.equals("&")) {
            return List.of("and");
        }
        String plain = APOSTROPHES.matcher(word).replaceAll("");
        if (ASCII.matcher(plain).matches()) {
            return List.of(plain.toLowerCase(Locale.ROOT));
        }
        return WORD.matcher(LATIN.transliterate(FOLD.normalize(plain)))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private String spelling(String word) {
        return spellings.getOrDefault(word, word);
    }
}
