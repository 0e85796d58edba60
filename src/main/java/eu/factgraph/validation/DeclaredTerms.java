package eu.factgraph.validation;

import eu.factgraph.dataset.NamedGraphs;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;

/**
 * The words that shapes know, kind by kind. SHACL by itself lets any other word pass, and with it
 * every slip of the pen.
 *
 * @param properties the paths of the property shapes, by the class that their node shape targets
 * @param classes those that a shape targets or asks a value to have
 */
record DeclaredTerms(Map<Node, Set<Node>> properties, Set<Node> classes) {

    static DeclaredTerms of(Graph shapes) {
        var properties = new HashMap<Node, Set<Node>>();
        shapes.find(Node.ANY, SHACL.targetClass, Node.ANY)
                .forEach(
                        target ->
                                properties
                                        .computeIfAbsent(
                                                target.getObject(), kind -> new HashSet<>())
                                        .addAll(paths(shapes, target.getSubject())));
        var classes = new HashSet<>(properties.keySet());
        objects(shapes, Node.ANY, SHACL.class_).forEach(classes::add);
        return new DeclaredTerms(properties, classes);
    }

    private static List<Node> paths(Graph shapes, Node nodeShape) {
        return objects(shapes, nodeShape, SHACL.property)
                .flatMap(property -> objects(shapes, property, SHACL.path))
                .toList();
    }

    private static Stream<Node> objects(Graph graph, Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject);
    }

    /** A violation for each statement with a word that no shape of its subject's kinds has. */
    List<Finding> findings(NamedGraphs edition, Graph union) {
        return edition.graphs().entrySet().stream()
                .flatMap(
                        file ->
                                file.getValue().stream()
                                        .flatMap(
                                                triple ->
                                                        finding(file.getKey(), triple, union)
                                                                .stream()))
                .toList();
    }

    private Optional<Finding> finding(String file, Triple triple, Graph union) {
        return fault(triple, union)
                .map(
                        message ->
                                Finding.violation(
                                        file,
                                        DatasetValidator.label(union, triple.getSubject()),
                                        triple.getSubject(),
                                        triple.getPredicate(),
                                        triple.getObject(),
                                        message));
    }

    private Optional<String> fault(Triple triple, Graph union) {
        if (triple.getPredicate().equals(RDF.Nodes.type)) {
            return classes.contains(triple.getObject())
                    ? Optional.empty()
                    : Optional.of(
                            "No shape knows this class; correct its name, or bring a shape for it.");
        }
        Set<Node> kinds =
                objects(union, triple.getSubject(), RDF.Nodes.type).collect(Collectors.toSet());
        if (kinds.isEmpty()) {
            return Optional.of(
                    "Nothing says what kind of thing this is; correct the IRI, or type and name it among the things.");
        }
        return kinds.stream()
                        .anyMatch(
                                kind ->
                                        properties
                                                .getOrDefault(kind, Set.of())
                                                .contains(triple.getPredicate()))
                ? Optional.empty()
                : Optional.of(unknown(triple.getPredicate()));
    }

    private String unknown(Node property) {
        return properties.values().stream().anyMatch(known -> known.contains(property))
                ? "No shape of this kind of thing knows this property; choose another, or bring a property shape for it."
                : "No shape knows this property; correct its name, or bring a property shape for it.";
    }
}
