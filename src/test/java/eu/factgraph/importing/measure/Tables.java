package eu.factgraph.importing.measure;

import eu.factgraph.files.TextFile;
import java.nio.file.Path;
import java.util.List;

/** Tables in files: columns separated by tabs, comments after {@code #}. */
final class Tables {

    private Tables() {}

    static List<List<String>> read(Path file) {
        return TextFile.read(file, TextFile.MAX_BYTES)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
