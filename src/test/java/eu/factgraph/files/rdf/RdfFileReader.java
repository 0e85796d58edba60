package eu.factgraph.files.rdf;

import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;

/** Reads and rejects files as {@link RdfFile} does, in a temporary folder. */
record RdfFileReader(Path folder) {

    Graph read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Graph read(String name, byte[] bytes) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        RdfFile.read(Files.write(folder.resolve(name), bytes), graph);
        return graph;
    }

    String fault(String name, String text) throws IOException {
        return fault(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The message, with the file name in place of its path. */
    String fault(String name, byte[] bytes) throws IOException {
        return fault(Files.write(folder.resolve(name), bytes)).replace(folder + "/", "");
    }

    String fault(Path file) {
        return assertThrows(
                        InvalidInput.class,
                        () -> RdfFile.read(file, GraphFactory.createDefaultGraph()))
                .getMessage();
    }
}
