package eu.factgraph.files;

import java.util.List;

/** The word lists of {@code ontology/lexicon}. */
public final class Lexicon {

    private Lexicon() {}

    /**
     * The lines of a list, each as its columns. Columns are separated by tabs; empty lines and
     * those that begin with {@code #} are left out.
     *
     * @param name of the file, without extension
     */
    public static List<List<String>> rows(String name) {
        var file = SourceFolders.builtIn().ontology().resolve("lexicon/" + name + ".tsv");
        return TextFile.read(file, TextFile.MAX_BYTES)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
