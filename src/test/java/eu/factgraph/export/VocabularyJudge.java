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
 * Judges a view by vocabularies, where a profile has no shapes: by the vocabulary files of the
 * reference folder and, since none of these is VoID, by Jena's list of its terms.
 */
record VocabularyJudge(Graph vocabularies, Set<Node> terms) {

    static VocabularyJudge read() {
        try {
            var terms = new HashSet<>(Vocabularies.terms());
            ofVoid().forEach(terms::add);
            return new VocabularyJudge(Vocabularies.all(), Set.copyOf(terms));
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
                            } catch (IllegalAccessException impossible) {
                                throw new AssertionError(impossible);
                            }
                        });
    }

    /** Each class and property is one of somebody's vocabulary, or our own. */
    Verdict terms(Graph view) {
        return verdict(view, triple -> true, triple -> isKnown(used(triple)));
    }

    /** Each subject bears a class that the property's own vocabulary gives as its domain. */
    Verdict domains(Graph view) {
        return verdict(
                view,
                triple -> !classes(triple, RDFS.Nodes.domain).isEmpty(),
                triple -> isOne(triple.getSubject(), classes(triple, RDFS.Nodes.domain), view));
    }

    /** Each value is one that the property's own vocabulary gives as its range. */
    Verdict ranges(Graph view) {
        return verdict(
                view,
                triple -> !classes(triple, RDFS.Nodes.range).isEmpty(),
                triple -> isOne(triple.getObject(), classes(triple, RDFS.Nodes.range), view));
    }

    private static Verdict verdict(Graph view, Predicate<Triple> judged, Predicate<Triple> right) {
        List<Triple> triples = view.stream().filter(judged).toList();
        return new Verdict(
                triples.stream().map(Triple::getSubject).distinct().count(),
                triples.stream().filter(right.negate()).map(Triple::toString).sorted().toList());
    }

    private static Node used(Triple triple) {
        return triple.getPredicate().equals(RDF.Nodes.type)
                ? triple.getObject()
                : triple.getPredicate();
    }

    private boolean isKnown(Node term) {
        return terms.contains(term)
                || Stream.of(RDF.getURI(), RDFS.getURI(), "https://w3id.org/factgraph/def/")
                        .anyMatch(term.getURI()::startsWith);
    }

    /**
     * Of the property's own vocabulary, for another one's word on it does not count, and those that
     * are equivalent to them.
     */
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
