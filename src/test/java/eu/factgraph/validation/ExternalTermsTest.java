package eu.factgraph.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.Vocabularies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each external class and property that our shapes declare is defined in its vocabulary. */
class ExternalTermsTest {

    private static final List<String> BUILT_INTO_RDF =
            List.of(
                    "http://www.w3.org/2000/01/rdf-schema#",
                    "http://www.w3.org/2002/07/owl#",
                    "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

    @Test
    void declared_terms_exist_in_their_vocabularies() throws IOException {
        var shapes = ShapesGraph.in(Path.of("shapes"));
        var declared = DeclaredTerms.of(shapes.graph());
        var terms = new HashSet<>(declared.classes());
        declared.properties().values().forEach(terms::addAll);
        terms.removeIf(
                term ->
                        term.getURI().startsWith("https://w3id.org/factgraph/")
                                || BUILT_INTO_RDF.stream().anyMatch(term.getURI()::startsWith));
        terms.removeAll(Vocabularies.terms());
        assertEquals(Set.of(), terms);
    }
}
