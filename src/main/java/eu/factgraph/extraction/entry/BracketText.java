package eu.factgraph.extraction.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What stands in brackets in a title. */
record BracketText(String text) {

    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final Pattern PERIOD =
            Pattern.compile("(?:for )?" + YEAR + " ?(?:[-–—−/]|to) ?(?:" + YEAR + "|\\d{2})");
    private static final Pattern DATE_WORDS =
            Pattern.compile(
                    "(?:[ ,.;:/()–—−-]|\\d|present|ongoing|since|from|until|of|in|and|last|first|"
                            + "amended|updated|revised|adopted|version|january|february|march|april"
                            + "|may|june|july|august|september|october|november|december|"
                            + "[ivx]+\\.)+");
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "(?:pilot|pilot project|pilot phase|project|draft|in preparation|planned|beta"
                            + "|under development|ongoing|new|no\\. ?\\d+)");
    private static final Pattern ACRONYM =
            Pattern.compile("(?=.*\\p{Lu}.*\\p{Lu})[\\p{L}\\d@&.+’'²-]{2,16}");
    private static final List<String> NATIVE_WORDS =
            List.of(
                    "der", "die", "das", "des", "und", "für", "im", "de", "la", "le", "les", "du",
                    "et", "el", "los", "las", "y", "di", "del", "della", "dei", "och", "og", "för",
                    "za", "na", "van", "het", "en", "voor", "și", "pentru", "par", "pour", "zur");

    boolean isPeriod() {
        return PERIOD.matcher(text).matches();
    }

    /** Whether it is what acts of the Union have in their titles. */
    boolean isOfUnionAct() {
        return text.matches("EU|EC|EEC|EU, Euratom");
    }

    boolean isDate() {
        return DATE_WORDS.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    boolean isNoName() {
        return text.isBlank() || NO_NAME.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether it is one acronym, or several with slashes. */
    boolean isAcronym() {
        return Arrays.stream(text.split("/")).allMatch(part -> ACRONYM.matcher(part).matches());
    }

    /** Whether it is one word that begins with a capital. */
    boolean isProperWord() {
        return text.matches("(?:\\p{Lu}|e\\p{Lu})[\\p{L}\\d@.-]+");
    }

    /** Whether its words are certainly not English. */
    boolean isNative() {
        boolean hasOtherLetters =
                text.chars().anyMatch(letter -> letter > 0x7f && isLetter(letter));
        return hasOtherLetters
                || Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                        .anyMatch(NATIVE_WORDS::contains);
    }

    private static boolean isLetter(int letter) {
        return Character.isLetter(letter);
    }
}
