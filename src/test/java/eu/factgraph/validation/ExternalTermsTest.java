package eu.factgraph.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.Reference;
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
import org.junit.jupiter.api.Test;

/**
 * Each class and property of others that our shapes declare exists in the vocabulary of its owner.
 */
class ExternalTermsTest {

    private static final List<String> BUILT_INTO_RDF =
            List.of(
                    "http://www.w3.org/2000/01/rdf-schema#",
                    "http://www.w3.org/2002/07/owl#",
                    "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

    @Test
    void existInTheirVocabularies() throws IOException {
        var shapes = ShapesGraph.in(Path.of("shapes"));
        var declared = DeclaredTerms.of(shapes.graph());
        var terms = new HashSet<>(declared.classes());
        declared.properties().values().forEach(terms::addAll);
        terms.removeIf(
                term ->
                        term.getURI().startsWith("https://w3id.org/factgraph/")
                                || BUILT_INTO_RDF.stream().anyMatch(term.getURI()::startsWith));
        terms.removeAll(known());
        assertEquals(Set.of(), terms);
    }

    private static Set<Node> known() throws IOException {
        var known = new HashSet<Node>();
        try (Stream<Path> files = Files.walk(Reference.path("profiles"))) {
            for (Path file :
                    files.filter(path -> path.toString().matches(".*\\.(ttl|nt|rdf)")).toList()) {
                Graph graph = GraphFactory.createDefaultGraph();
                RDFDataMgr.read(graph, file.toString());
                graph.stream()
                        .forEach(
                                triple ->
                                        known.addAll(
                                                List.of(
                                                        triple.getSubject(),
                                                        triple.getPredicate(),
                                                        triple.getObject())));
            }
        }
        return known;
    }
}
