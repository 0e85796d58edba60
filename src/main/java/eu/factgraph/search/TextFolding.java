package eu.factgraph.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Texts made alike that people take for the same: without accents, capitals and punctuation. */
final class TextFolding {

    /** So many letters may one letter become, as ASCIIFoldingFilter has it. */
    private static final int LONGEST_FOLDED = 4;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TextFolding() {}

    static String fold(String text) {
        char[] composed =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .toCharArray();
        char[] folded = new char[LONGEST_FOLDED * composed.length];
        int length = ASCIIFoldingFilter.foldToASCII(composed, 0, folded, 0, composed.length);
        return new String(folded, 0, length);
    }

    /** The words of a text, in its order. */
    static List<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(fold(text)).filter(word -> !word.isEmpty()).toList();
    }

    /** A whole name without what is between its words: {@code e-ID} and {@code eID} are one. */
    static String key(String text) {
        return String.join("", words(text));
    }
}
