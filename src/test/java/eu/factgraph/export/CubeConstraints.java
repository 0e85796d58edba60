package eu.factgraph.export;

import eu.factgraph.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;

/** The integrity constraints of the Data Cube Recommendation, section 11.1, as queries. */
final class CubeConstraints {

    private static final String CUBE = "http://purl.org/linked-data/cube#";
    private static final String PREFIXES =
            "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
                    + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
                    + "PREFIX qb: <"
                    + CUBE
                    + "> ";

    private CubeConstraints() {}

    /** Checks the instances of Data Cube classes; each broken constraint is a fault. */
    static CheckResult of(Graph cube) {
        long nodes =
                cube.stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                        .filter(typed -> typed.getObject().getURI().startsWith(CUBE))
                        .map(Triple::getSubject)
                        .distinct()
                        .count();
        try (Stream<Path> files = Files.list(Reference.path("profiles/qb/integrity"))) {
            return new CheckResult(
                    nodes,
                    files.filter(file -> file.toString().endsWith(".sparql"))
                            .filter(file -> isBroken(file, cube))
                            .map(file -> file.getFileName().toString())
                            .sorted()
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The constraints lack prefixes and have placeholders for hierarchy properties. */
    private static boolean isBroken(Path constraint, Graph cube) {
        try (QueryExec execution =
                QueryExec.graph(cube).query(PREFIXES + concrete(constraint)).build()) {
            return execution.ask();
        }
    }

    private static String concrete(Path constraint) {
        try {
            return Files.readString(constraint)
                    .replace("eg:child", "skos:narrower")
                    .replace("eg:parent", "skos:broader");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
