package eu.factgraph.sheet.outline;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Compares headings by name: case, punctuation, spaces, accents and articles do not count, and
 * neither does which of the words of the same wording is used.
 */
final class HeadingKey {

    private static final Pattern ARTICLE = Pattern.compile("\\b(the|an?)\\b");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBERING = Pattern.compile("^\\d{1,2}(\\.\\d{1,2})*\\.?\\s*");

    private final Pattern wordings;

    /**
     * @param wordings that stand for one another, such as {@code eGovernment}
     */
    HeadingKey(List<String> wordings) {
        this.wordings =
                wordings.isEmpty()
                        ? Pattern.compile("(?!)")
                        : Pattern.compile(
                                String.join(
                                        "|", wordings.stream().map(HeadingKey::words).toList()));
    }

    /** The key of a heading; empty if it has no letters and no digits. */
    String of(String title) {
        String words = wordings.matcher(words(title)).replaceAll("+");
        return ARTICLE.matcher(words).replaceAll("").replace(" ", "");
    }

    /** A heading without the number in front of it. */
    static String unnumbered(String title) {
        return NUMBERING.matcher(title).replaceFirst("");
    }

    private static String words(String title) {
        String folded =
                Normalizer.normalize(title, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replace("&", " and ");
        return OTHER.matcher(folded).replaceAll(" ").strip();
    }
}
