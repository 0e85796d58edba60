package eu.factgraph.export;

import eu.factgraph.Vocabularies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;

/**
 * Validates a view against vocabularies: the files in the reference folder and, for VoID, Jena's
 * list of terms.
 */
record VocabularyValidator(Graph vocabularies, Set<Node> terms) {

    private static final String VOID_EXTENSION = "http://ldf.fi/void-ext#";
    private static final String DEFINED = "https://w3id.org/factgraph/def/";

    static VocabularyValidator read() {
        try {
            var terms = new HashSet<>(Vocabularies.terms());
            ofVoid().forEach(terms::add);
            return new VocabularyValidator(Vocabularies.all(), Set.copyOf(terms));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Node> ofVoid() {
        return Arrays.stream(VOID.class.getFields())
                .filter(field -> RDFNode.class.isAssignableFrom(field.getType()))
                .map(
                        field -> {
                            try {
                                return ((RDFNode) field.get(null)).asNode();
                            } catch (IllegalAccessException unexpected) {
                                throw new AssertionError(unexpected);
                            }
                        });
    }

    /** Each class and property is a term of a vocabulary. */
    CheckResult terms(Graph view) {
        return result(view, triple -> true, triple -> isKnown(used(triple)));
    }

    /** Each subject has a class in the domain of the property. */
    CheckResult domains(Graph view) {
        return result(
                view,
                triple -> !classes(triple, RDFS.Nodes.domain).isEmpty(),
                triple -> isOne(triple.getSubject(), classes(triple, RDFS.Nodes.domain), view));
    }

    /** Each value has a class in the range of the property. */
    CheckResult ranges(Graph view) {
        return result(
                view,
                triple -> !classes(triple, RDFS.Nodes.range).isEmpty(),
                triple -> isOne(triple.getObject(), classes(triple, RDFS.Nodes.range), view));
    }

    private static CheckResult result(
            Graph view, Predicate<Triple> checked, Predicate<Triple> valid) {
        List<Triple> triples = view.stream().filter(checked).toList();
        return new CheckResult(
                triples.stream().map(Triple::getSubject).distinct().count(),
                triples.stream().filter(valid.negate()).map(Triple::toString).sorted().toList());
    }

    private static Node used(Triple triple) {
        return triple.getPredicate().equals(RDF.Nodes.type)
                ? triple.getObject()
                : triple.getPredicate();
    }

    private boolean isKnown(Node term) {
        return terms.contains(term)
                || Stream.of(RDF.getURI(), RDFS.getURI(), VOID_EXTENSION, DEFINED)
                        .anyMatch(term.getURI()::startsWith);
    }

    /** The domain or range in the property's own vocabulary, with equivalent classes. */
    private Set<Node> classes(Triple triple, Node side) {
        return vocabularies.stream(triple.getPredicate(), side, Node.ANY)
                .map(Triple::getObject)
                .filter(type -> type.isURI() && isSameVocabulary(type, triple))
                .flatMap(type -> Stream.concat(Stream.of(type), equivalents(type)))
                .collect(Collectors.toSet());
    }

    private Stream<Node> equivalents(Node type) {
        return vocabularies.stream(Node.ANY, OWL.equivalentClass.asNode(), type)
                .map(Triple::getSubject);
    }

    private static boolean isSameVocabulary(Node type, Triple triple) {
        return type.getNameSpace().equals(triple.getPredicate().getNameSpace());
    }

    private static boolean isOne(Node node, Set<Node> classes, Graph view) {
        return view.stream(node, RDF.Nodes.type, Node.ANY)
                .anyMatch(type -> classes.contains(type.getObject()));
    }
}
