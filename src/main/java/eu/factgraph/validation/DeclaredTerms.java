package eu.factgraph.validation;

import eu.factgraph.dataset.NamedGraphs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            properties
                    .computeIfAbsent(target.getObject(), type -> new HashSet<>())
                    .addAll(paths(shapes, target.getSubject()));
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
        var findings = new ArrayList<Finding>();
        edition.graphs()
                .forEach(
                        (file, graph) ->
                                graph.stream().forEach(each -> check(file, each, union, findings)));
        return findings;
    }

    private void check(String file, Triple triple, Graph union, List<Finding> findings) {
        Optional<String> message = fault(triple, union);
        if (message.isPresent()) {
            findings.add(
                    Finding.violation(
                            file,
                            DatasetValidator.label(union, triple.getSubject()),
                            triple.getSubject(),
                            triple.getPredicate(),
                            triple.getObject(),
                            message.get()));
        }
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
        boolean isDeclared =
                types.stream()
                        .anyMatch(
                                type -> properties.getOrDefault(type, Set.of()).contains(property));
        return isDeclared ? Optional.empty() : Optional.of(undeclared(property));
    }

    private String undeclared(Node property) {
        return properties.values().stream().anyMatch(declared -> declared.contains(property))
                ? "No shape for this class declares this property; choose another, or add a property shape for it."
                : "No shape declares this property; correct its name, or add a property shape for it.";
    }
}
