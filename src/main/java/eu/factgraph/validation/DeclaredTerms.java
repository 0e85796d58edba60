package eu.factgraph.validation;

import eu.factgraph.dataset.NamedGraphs;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;

/**
 * The classes and properties that shapes declare. SHACL itself does not report others, which may be
 * misspelt.
 *
 * @param properties the paths of the property shapes, by the target class of their node shape
 * @param classes the target classes and the values of {@code sh:class}
 */
record DeclaredTerms(Map<Node, Set<Node>> properties, Set<Node> classes) {

    static DeclaredTerms of(Graph shapes) {
        var properties = new HashMap<Node, Set<Node>>();
        for (Triple target : shapes.find(Node.ANY, SHACL.targetClass, Node.ANY).toList()) {
            var declared = properties.computeIfAbsent(target.getObject(), type -> new HashSet<>());
            declared.addAll(paths(shapes, target.getSubject()));
        }
        var classes = new HashSet<>(properties.keySet());
        G.iterObjectsOfPredicate(shapes, SHACL.class_).forEachRemaining(classes::add);
        return new DeclaredTerms(properties, classes);
    }

    private static List<Node> paths(Graph shapes, Node nodeShape) {
        return G.listSP(shapes, nodeShape, SHACL.property).stream()
                .flatMap(property -> G.listSP(shapes, property, SHACL.path).stream())
                .toList();
    }

    /** A violation for each statement with a term that no shape of its subject declares. */
    List<Finding> findings(NamedGraphs edition, Graph union) {
        return edition.graphs().entrySet().stream()
                .flatMap(file -> findings(file.getKey(), file.getValue(), union))
                .toList();
    }

    private Stream<Finding> findings(String file, Graph graph, Graph union) {
        return graph.stream().map(triple -> finding(file, triple, union)).flatMap(Optional::stream);
    }

    private Optional<Finding> finding(String file, Triple triple, Graph union) {
        Node subject = triple.getSubject();
        Node property = triple.getPredicate();
        Node value = triple.getObject();
        return fault(triple, union)
                .map(message -> Finding.violation(file, union, subject, property, value, message));
    }

    private Optional<String> fault(Triple triple, Graph union) {
        if (triple.getPredicate().equals(RDF.Nodes.type)) {
            return classes.contains(triple.getObject())
                    ? Optional.empty()
                    : Optional.of(
                            "No shape declares this class; correct its name, or add a shape for it.");
        }
        List<Node> types = G.typesOfNodeAsList(union, triple.getSubject());
        if (types.isEmpty()) {
            return Optional.of(
                    "This resource has no class; correct the IRI, or add its class and name in a things file.");
        }
        Node property = triple.getPredicate();
        Predicate<Set<Node>> declares = declared -> declared != null && declared.contains(property);
        boolean isDeclared = types.stream().map(properties::get).anyMatch(declares);
        return isDeclared ? Optional.empty() : Optional.of(undeclared(property));
    }

    private String undeclared(Node property) {
        return properties.values().stream().anyMatch(declared -> declared.contains(property))
                ? "No shape for this class declares this property; choose another, or add a property shape for it."
                : "No shape declares this property; correct its name, or add a property shape for it.";
    }
}
