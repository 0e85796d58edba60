package eu.factgraph.validation;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.rdf.RdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.sparql.graph.GraphFactory;

/** A shapes graph and its parsed shapes. */
public record ShapesGraph(Graph graph, Shapes shapes) {

    /** Merges the Turtle files of a folder. */
    public static ShapesGraph in(Path folder) {
        try (var files = Files.list(folder)) {
            return of(files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList());
        } catch (IOException | RuntimeIOException unreadable) {
            throw new InvalidInput(
                    folder, "cannot be read; give a folder of SHACL shapes", unreadable);
        }
    }

    /**
     * @throws InvalidInput if a file cannot be read or is not valid SHACL
     */
    public static ShapesGraph of(List<Path> files) {
        Graph graph = GraphFactory.createDefaultGraph();
        files.forEach(file -> RdfFile.read(file, graph));
        try {
            return new ShapesGraph(graph, Shapes.parse(graph));
        } catch (ShaclParseException | IllegalArgumentException fault) {
            throw new InvalidInput(files + ": not valid SHACL: " + fault.getMessage());
        }
    }

    /** The shapes as the named graph in which they are published. */
    public NamedGraphs named() {
        return new NamedGraphs(Map.of(CanonicalNamespace.CANONICAL + "shapes", graph));
    }
}
