package eu.factgraph.extraction.service;

import eu.factgraph.files.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that stand for a level of government and for who governs there. */
final class Tiers {

    /**
     * A level as printed.
     *
     * @param concept as a prefixed name
     * @param body name of who governs there
     */
    record Tier(String concept, String body, boolean isGroup) {}

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)");
    private static final Pattern COUNTS = Pattern.compile("^(?:the|several|individual|all)\\s+");
    private static final Pattern END = Pattern.compile("[.,;:\\s]+$");

    private static final Map<String, Tier> BY_WORDS =
            Lexicon.rows("tiers").stream()
                    .collect(Collectors.toMap(row -> row.get(0), Tiers::tier));

    private Tiers() {}

    private static Tier tier(List<String> row) {
        return new Tier("tier:" + row.get(1), row.get(2), row.get(3).equals("group"));
    }

    /** The level that the whole text names, with or without what it has in brackets. */
    static Optional<Tier> of(String text) {
        String words = END.matcher(text.toLowerCase(Locale.ROOT).strip()).replaceFirst("");
        String plain = COUNTS.matcher(words).replaceFirst("");
        return Stream.of(plain, BRACKETS.matcher(plain).replaceAll(""))
                .flatMap(form -> Optional.ofNullable(BY_WORDS.get(form)).stream())
                .findFirst();
    }

    /** Where a level that a text begins with ends, as in "Central Government Tax Office"; or 0. */
    static int end(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return BY_WORDS.keySet().stream()
                .filter(words -> words.contains(" government") && lower.startsWith(words + " "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** Whether what stands in brackets belongs to the word itself, as in "Central (Federal)". */
    static boolean isWhole(String text) {
        return BY_WORDS.containsKey(text.toLowerCase(Locale.ROOT).strip());
    }
}
