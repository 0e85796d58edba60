package eu.factgraph.search.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Normalizes text for comparison: without accents, case and punctuation. */
public final class TextFolding {

    /** The maximum output per character (ASCIIFoldingFilter). */
    private static final int MAX_FOLDED = 4;

    /** Cyrillic letters with a mark, such as й and ї, are letters of their own. */
    private static final Pattern ACCENT = Pattern.compile("(?<!\\p{IsCyrillic})\\p{Mn}");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TextFolding() {}

    public static String fold(String text) {
        String normalized = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String lowerCase = normalized.toLowerCase(Locale.ROOT).replace('ς', 'σ').replace('ʼ', '\'');
        char[] composed = withoutAccents(lowerCase).toCharArray();
        char[] folded = new char[MAX_FOLDED * composed.length];
        int length = ASCIIFoldingFilter.foldToASCII(composed, 0, folded, 0, composed.length);
        return new String(folded, 0, length);
    }

    private static String withoutAccents(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        String bare = ACCENT.matcher(decomposed).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /** The folded words of a text, in order. */
    public static List<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(fold(text)).filter(word -> !word.isEmpty()).toList();
    }

    /** The words of a name joined, so that {@code e-ID} and {@code eID} are equal. */
    public static String key(String text) {
        return String.join("", words(text));
    }
}
