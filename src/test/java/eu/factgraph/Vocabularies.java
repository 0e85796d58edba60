package eu.factgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;

/** The external vocabularies of the reference folder. */
public final class Vocabularies {

    private Vocabularies() {}

    /** All vocabulary files, merged. */
    public static Graph all() throws IOException {
        Graph all = GraphFactory.createDefaultGraph();
        try (Stream<Path> files = Files.walk(Reference.path("profiles"))) {
            for (Path file :
                    files.filter(path -> path.toString().matches(".*\\.(ttl|nt|rdf)")).toList()) {
                RDFDataMgr.read(all, file.toString());
            }
        }
        return all;
    }

    /** Every term that a vocabulary mentions. */
    public static Set<Node> terms() throws IOException {
        var terms = new HashSet<Node>();
        all().stream()
                .forEach(
                        triple ->
                                terms.addAll(
                                        List.of(
                                                triple.getSubject(),
                                                triple.getPredicate(),
                                                triple.getObject())));
        return terms;
    }
}
