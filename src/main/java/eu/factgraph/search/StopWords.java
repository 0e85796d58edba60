package eu.factgraph.search;

import eu.factgraph.search.text.TextFolding;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** The words of each language that no search is for, such as articles, folded. */
final class StopWords {

    private static final Set<String> WORDS =
            Stream.of(
                            english(),
                            DutchAnalyzer.getDefaultStopSet(),
                            FrenchAnalyzer.getDefaultStopSet(),
                            GermanAnalyzer.getDefaultStopSet())
                    .flatMap(CharArraySet::stream)
                    .map(word -> TextFolding.fold(new String((char[]) word)))
                    .collect(Collectors.toUnmodifiableSet());

    private StopWords() {}

    static boolean contains(String folded) {
        return WORDS.contains(folded);
    }

    /** The list of Snowball, which has more words than that of the analyzer. */
    private static CharArraySet english() {
        try (var words = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
            return WordlistLoader.getSnowballWordSet(
                    new InputStreamReader(words, StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
