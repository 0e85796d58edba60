package eu.factgraph.extraction.sentence;

import com.ibm.icu.text.BreakIterator;
import eu.factgraph.files.Lexicon;
import eu.factgraph.sheet.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Divides paragraphs into sentences. */
public final class Sentences {

    private static final Set<String> ABBREVIATIONS =
            Lexicon.rows("abbreviations").stream()
                    .map(row -> row.get(0))
                    .collect(Collectors.toUnmodifiableSet());

    private Sentences() {}

    /** The sentences of a paragraph with their links, in order. */
    public static List<Text> of(Text paragraph) {
        String plain = paragraph.plain();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(plain);
        var sentences = new ArrayList<Text>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == plain.length() || !isAbbreviated(plain, start, end)) {
                Text sentence = paragraph.part(start, end);
                if (!sentence.isBlank()) {
                    sentences.add(sentence);
                }
                start = end;
            }
        }
        return sentences;
    }

    private static boolean isAbbreviated(String plain, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(plain.charAt(last - 1))) {
            last--;
        }
        int first = last;
        while (first > start && !isBeforeWord(plain.charAt(first - 1))) {
            first--;
        }
        return ABBREVIATIONS.contains(plain.substring(first, last).toLowerCase(Locale.ROOT));
    }

    private static boolean isBeforeWord(char letter) {
        return Character.isWhitespace(letter) || letter == '(' || letter == '[';
    }
}
