package eu.factgraph.importing;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Unit;
import eu.factgraph.files.GraphFile;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.files.rdf.TurtleReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;

/**
 * The things of the Union and int that every country may link to; not those that the import of the
 * Union's own sheets has drafted, which nobody has checked.
 */
final class SharedThings {

    private SharedThings() {}

    /** Those of a data folder, or the built-in ones if it has none. */
    static Collection<Graph> of(Path data) {
        boolean hasShared = Files.isDirectory(data.resolve("eu/things"));
        SourceFolders source = hasShared ? SourceFolders.withData(data) : SourceFolders.builtIn();
        List<GraphFile> files =
                GraphFile.below(source.data(), NamedGraphs.GRAPHS).stream()
                        .filter(file -> isShared(file.graph()))
                        .filter(file -> !file.graph().contains("/things/drafted/"))
                        .toList();
        return TurtleReader.read(files).values();
    }

    private static boolean isShared(String graph) {
        return Unit.of(graph) instanceof Scope scope
                && (scope.equals(Scope.UNION) || scope.equals(Scope.INTERNATIONAL));
    }
}
