package eu.factgraph.extraction.entry;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a title is built. */
final class TitleForm {

    private static final int LONGEST = 400;
    private static final int MOST_WORDS = 60;
    private static final Pattern VERB =
            Pattern.compile(".*\\b(?:is|are|was|were|will|has|have|aims|provides|allows)\\b.*");
    private static final String ACT = "(?:Law|Act|Decree|Regulation|Ordinance|Rulebook|Order)";
    private static final Pattern TWO_ACTS =
            Pattern.compile(
                    "((?:[\\p{Lu}][\\p{L}-]+ )?"
                            + ACT
                            + " (?:on|for|of) .{3,200}?) (?:&|and) ("
                            + ACT
                            + " (?:on|for|of) .{3,200})");

    private static final Pattern TWO_WITH_ACRONYMS =
            Pattern.compile("([^()]+ \\(\\p{Lu}{2,8}\\)) (?:&|and) ([^()]+ \\(\\p{Lu}{2,8}\\))");

    private static final Pattern TWO_SITES =
            Pattern.compile(
                    "([\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+) (?:&|and) ([\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+)");

    private TitleForm() {}

    /** Whether it is running text that has the style of a title. */
    static boolean isSentence(String title) {
        int words = title.split(" ").length;
        boolean beginsSmall =
                Character.isLowerCase(title.charAt(0)) && title.matches("\\p{Ll}{2,} .*");
        return title.length() > LONGEST
                || words > MOST_WORDS
                || words > 6 && (beginsSmall || VERB.matcher(title).matches() && words > 9);
    }

    /** The names that it joins; itself if it is no such. */
    static List<String> names(String title) {
        return Stream.of(TWO_ACTS, TWO_WITH_ACRONYMS, TWO_SITES)
                .map(pattern -> pattern.matcher(title))
                .filter(Matcher::matches)
                .map(match -> List.of(match.group(1), match.group(2)))
                .findFirst()
                .orElse(List.of(title));
    }
}
