package eu.factgraph.authoring;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Unit;
import eu.factgraph.files.GraphFile;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.files.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The catalogue, and the items and enrichment of the Union and int, on which countries build. */
final class SharedFiles {

    /** Enrichment about an edition, which a new folder does not have. */
    private static final Pattern OF_A_YEAR = Pattern.compile(".*/enrichment/[a-z-]+-\\d{4}");

    private SharedFiles() {}

    /** The built-in files by their path in {@code data}; none if it has shared files of its own. */
    static Map<Path, String> missing(Path data) {
        var texts = new LinkedHashMap<Path, String>();
        if (Stream.of("catalogue.ttl", "eu", "int").map(data::resolve).anyMatch(Files::exists)) {
            return texts;
        }
        for (GraphFile file : SourceFolders.builtIn().graphFiles()) {
            if (file.graph().startsWith(NamedGraphs.GRAPHS) && isShared(file.graph())) {
                String path = file.graph().substring(NamedGraphs.GRAPHS.length()) + ".ttl";
                texts.put(data.resolve(path), TextFile.read(file.file(), TextFile.MAX_BYTES));
            }
        }
        return texts;
    }

    private static boolean isShared(String graph) {
        return Unit.of(graph) instanceof Scope scope
                && scope.isShared()
                && !OF_A_YEAR.matcher(graph).matches()
                && !graph.contains("/things/drafted/");
    }
}
