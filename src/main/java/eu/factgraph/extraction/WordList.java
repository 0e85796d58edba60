package eu.factgraph.extraction;

import eu.factgraph.files.Lexicon;
import java.util.List;

/**
 * A table of words in {@code ontology/lexicon}: lines of columns separated by tabs, comments after
 * {@code #}.
 */
record WordList(List<List<String>> rows) {

    /**
     * @param name of the file, without extension
     */
    static WordList of(String name) {
        return new WordList(Lexicon.rows(name));
    }
}
