package eu.factgraph.extraction.entry;

import eu.factgraph.extraction.entry.HeadNoun.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the head noun of a name: the last one before the first preposition, or the noun of an act
 * that ends the name.
 */
public final class HeadNouns {

    private static final int MAX_WORDS = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s/]+");
    private static final Pattern MARKS = Pattern.compile("^[\\p{P}\\p{S}]+|[\\p{P}\\p{S}]+$");
    private static final Pattern PARTS = Pattern.compile("\\s+[–—−-]+\\s*|\\s*[–—]\\s+|:\\s+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

    private final Map<String, HeadNoun> nouns = new HashMap<>();
    private final List<String> prepositions;

    /**
     * @param rows of a noun, its sort, and its kind concept or a hyphen
     * @param prepositions words that end the phrase of the head noun, lower case
     */
    public HeadNouns(List<List<String>> rows, List<String> prepositions) {
        this.prepositions = List.copyOf(prepositions);
        for (List<String> row : rows) {
            Optional<String> concept = Optional.of(row.get(2)).filter(name -> !name.equals("-"));
            Sort sort = Sort.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            nouns.put(row.get(0), new HeadNoun(row.get(0), sort, concept, false));
        }
    }

    /** The head noun of a name; of one with dashes or a colon, that of its first part with one. */
    public Optional<HeadNoun> of(String name) {
        return Arrays.stream(PARTS.split(BRACKETS.matcher(name).replaceAll(" ")))
                .flatMap(part -> ofPhrase(words(part)).stream())
                .findFirst();
    }

    private Optional<HeadNoun> ofPhrase(List<String> words) {
        int end = end(words);
        Optional<HeadNoun> first =
                withPreposition(words, end).or(() -> last(words.subList(0, end)));
        boolean isSettled =
                first.filter(
                                head ->
                                        head.is(Sort.ACT)
                                                || head.is(Sort.TOPIC)
                                                || head.is(Sort.POLICY))
                        .isPresent();
        return isSettled ? first : endingAct(words).or(() -> first);
    }

    /** A noun of the lexicon such as "point of single contact". */
    private Optional<HeadNoun> withPreposition(List<String> words, int preposition) {
        for (int start = 0; start < preposition; start++) {
            for (int end = preposition + 2;
                    end <= Math.min(words.size(), start + MAX_WORDS);
                    end++) {
                Optional<HeadNoun> noun = noun(String.join(" ", words.subList(start, end)));
                if (noun.isPresent()) {
                    return noun;
                }
            }
        }
        return Optional.empty();
    }

    /** The noun that a name ends in, whatever stands before it. */
    public Optional<HeadNoun> ending(String name) {
        List<String> words = words(BRACKETS.matcher(name).replaceAll(" "));
        return endingAt(words, words.size());
    }

    /** Such as {@code Act} in "Freedom of Information Act 2014". */
    private Optional<HeadNoun> endingAct(List<String> words) {
        int end = words.size();
        while (end > 0 && isNumber(words.get(end - 1))) {
            end--;
        }
        return endingAt(words, end).filter(head -> head.is(Sort.ACT));
    }

    private static boolean isNumber(String word) {
        return word.chars().anyMatch(Character::isDigit) || word.matches("no|nr|coll");
    }

    /** The place of the first preposition, if a word stands before it. */
    private int end(List<String> words) {
        for (int at = 1; at < words.size(); at++) {
            if (prepositions.contains(words.get(at))) {
                return at;
            }
        }
        return words.size();
    }

    private Optional<HeadNoun> last(List<String> words) {
        for (int end = words.size(); end > 0; end--) {
            Optional<HeadNoun> head = endingAt(words, end);
            if (head.isPresent()) {
                return head;
            }
        }
        return Optional.empty();
    }

    private Optional<HeadNoun> endingAt(List<String> words, int end) {
        for (int start = Math.max(0, end - MAX_WORDS); start < end; start++) {
            Optional<HeadNoun> noun = noun(String.join(" ", words.subList(start, end)));
            if (noun.isPresent()) {
                return noun;
            }
        }
        return Optional.empty();
    }

    private Optional<HeadNoun> noun(String phrase) {
        HeadNoun exact = nouns.get(phrase);
        if (exact != null) {
            return Optional.of(exact);
        }
        return singulars(phrase)
                .map(nouns::get)
                .filter(head -> head != null)
                .map(head -> new HeadNoun(head.noun(), head.sort(), head.concept(), true))
                .findFirst();
    }

    private static Stream<String> singulars(String phrase) {
        if (phrase.endsWith("ies")) {
            return Stream.of(phrase.substring(0, phrase.length() - 3) + "y");
        }
        return phrase.endsWith("s")
                ? Stream.of(phrase.substring(0, phrase.length() - 1))
                : Stream.empty();
    }

    /** Whether the name is nothing but a head noun, with an article or not. */
    public boolean isBare(String name) {
        List<String> words = words(name);
        if (!words.isEmpty() && words.get(0).matches("the|this|an?|its|new")) {
            words = words.subList(1, words.size());
        }
        return noun(String.join(" ", words)).isPresent();
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (String word : BETWEEN_WORDS.split(text)) {
            String bare =
                    MARKS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT).replace("’", "'");
            if (!bare.isEmpty()) {
                words.add(bare.replaceAll("^e-(?=\\p{L})", "e"));
            }
        }
        return words;
    }
}
