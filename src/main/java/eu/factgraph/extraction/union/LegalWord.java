package eu.factgraph.extraction.union;

import eu.factgraph.files.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word that says what an act has to do with an act of the Union.
 *
 * @param start in its text
 */
record LegalWord(Meaning meaning, int start, int end) {

    enum Meaning {
        TRANSPOSES,
        CARRIES_OUT,
        APPLIES,
        RELATES,
        OF_ANOTHER,
        FUTURE;

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Meaning of(String word) {
            return Arrays.stream(values())
                    .filter(meaning -> meaning.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(word));
        }

        /** The property between acts that it stands for; empty if it says nothing certain. */
        Optional<String> property(boolean isRegulation) {
            return switch (this) {
                case TRANSPOSES -> Optional.of("eli:transposes");
                case CARRIES_OUT -> Optional.of(isRegulation ? "eli:applies" : "eli:transposes");
                case APPLIES -> isRegulation ? Optional.of("eli:applies") : Optional.empty();
                default -> Optional.empty();
            };
        }
    }

    private static final Map<Meaning, Pattern> PATTERNS =
            Lexicon.rows("legal-verbs").stream()
                    .collect(
                            Collectors.groupingBy(
                                    row -> Meaning.of(row.get(1)),
                                    Collectors.collectingAndThen(
                                            Collectors.mapping(
                                                    row -> row.get(0).replace("*", "\\p{L}*"),
                                                    Collectors.joining("|")),
                                            words ->
                                                    Pattern.compile(
                                                            "(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])"
                                                                    .formatted(words),
                                                            Pattern.CASE_INSENSITIVE))));

    /** The words of a text, in order. */
    static List<LegalWord> in(String plain) {
        var words = new ArrayList<LegalWord>();
        for (Meaning meaning : Meaning.values()) {
            Matcher matcher = PATTERNS.get(meaning).matcher(plain);
            while (matcher.find()) {
                words.add(new LegalWord(meaning, matcher.start(), matcher.end()));
            }
        }
        words.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return words;
    }
}
