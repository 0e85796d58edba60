package eu.factgraph.extraction.lexicon;

import eu.factgraph.files.Lexicon;
import java.util.List;

/**
 * A table of words in {@code ontology/lexicon}: lines of columns separated by tabs, comments after
 * {@code #}.
 */
public record WordList(List<List<String>> rows) {

    public WordList {
        rows = List.copyOf(rows);
    }

    /**
     * @param name of the file, without extension
     */
    public static WordList of(String name) {
        return new WordList(Lexicon.rows(name));
    }
}
