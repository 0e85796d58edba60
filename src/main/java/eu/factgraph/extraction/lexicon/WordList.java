package eu.factgraph.extraction.lexicon;

import eu.factgraph.files.SourceFolders;
import eu.factgraph.files.TextFile;
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
        var file = SourceFolders.builtIn().ontology().resolve("lexicon/" + name + ".tsv");
        return new WordList(
                TextFile.read(file, TextFile.MAX_BYTES)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> List.of(line.split("\t", -1)))
                        .toList());
    }
}
