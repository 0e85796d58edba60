package eu.factgraph.importing;

import eu.factgraph.files.SourceFolders;
import eu.factgraph.files.TextFile;
import java.util.Map;
import java.util.stream.Collectors;

/** The words that are written in several ways: {@code ontology/lexicon/spellings.tsv}. */
final class Spellings {

    private Spellings() {}

    /** How each is compared, by how it is written. */
    static Map<String, String> read() {
        var file = SourceFolders.builtIn().ontology().resolve("lexicon/spellings.tsv");
        return TextFile.read(file, TextFile.MAX_BYTES)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1]));
    }
}
