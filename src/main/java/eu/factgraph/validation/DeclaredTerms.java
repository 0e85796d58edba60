package eu.factgraph.validation;

import eu.factgraph.dataset.NamedGraphs;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
record DeclaredTerms(Map<Node, Set<Node>> properties, Set<Node> classes, TermAdvice advice) {

    static DeclaredTerms of(Graph shapes) {
        var properties = new HashMap<Node, Set<Node>>();
        for (Triple target : shapes.find(Node.ANY, SHACL.targetClass, Node.ANY).toList()) {
            var declared = properties.computeIfAbsent(target.getObject(), type -> new HashSet<>());
            declared.addAll(paths(shapes, target.getSubject()));
        }
        var classes = new HashSet<>(properties.keySet());
        G.iterObjectsOfPredicate(shapes, SHACL.class_).forEachRemaining(classes::add);
        return new DeclaredTerms(properties, classes, TermAdvice.of(shapes));
    }

    private static List<Node> paths(Graph shapes, Node nodeShape) {
        return G.listSP(shapes, nodeShape, SHACL.property).stream()
                .flatMap(property -> G.listSP(shapes, property, SHACL.path).stream())
                .toList();
    }

    /**
     * A violation for each statement with a term that no shape of its subject declares. A resource
     * without a declared class has one for that only.
     */
    List<Finding> findings(NamedGraphs edition, Graph union) {
        var resources = new DescribedResources(union);
        return edition.graphs().entrySet().stream()
                .flatMap(file -> findings(file.getKey(), file.getValue(), union, resources))
                .toList();
    }

    private Stream<Finding> findings(
            String file, Graph graph, Graph union, DescribedResources resources) {
        return new LinkedHashSet<>(graph.stream().map(Triple::getSubject).toList())
                .stream().flatMap(subject -> findings(file, graph, union, subject, resources));
    }

    private Stream<Finding> findings(
            String file, Graph graph, Graph union, Node subject, DescribedResources resources) {
        List<Node> types = G.typesOfNodeAsList(union, subject);
        if (types.isEmpty()) {
            String message = resources.withoutClass(subject);
            return Stream.of(Finding.violation(file, union, subject, null, null, message));
        }
        if (!classes.containsAll(types)) {
            return G.listSP(graph, subject, RDF.Nodes.type).stream()
                    .filter(type -> !classes.contains(type))
                    .map(type -> undeclaredClass(file, union, subject, type));
        }
        Set<Node> allowed = declared(types);
        return graph.stream(subject, Node.ANY, Node.ANY)
                .filter(triple -> !triple.getPredicate().equals(RDF.Nodes.type))
                .filter(triple -> !allowed.contains(triple.getPredicate()))
                .map(triple -> undeclaredProperty(file, union, triple, allowed));
    }

    private Finding undeclaredClass(String file, Graph union, Node subject, Node type) {
        String message = advice.undeclaredClass(type, classes);
        return Finding.violation(file, union, subject, RDF.Nodes.type, type, message);
    }

    private Finding undeclaredProperty(String file, Graph union, Triple triple, Set<Node> allowed) {
        Node property = triple.getPredicate();
        Node value = triple.getObject();
        boolean isKnown = properties.values().stream().anyMatch(known -> known.contains(property));
        Set<Node> ofValue = declared(G.typesOfNodeAsList(union, value));
        String message =
                (isKnown ? "No shape for this class declares" : "No shape declares")
                        + " this property; "
                        + advice.instead(triple, allowed, union)
                        + advice.inverse(property, value, ofValue);
        return Finding.violation(file, union, triple.getSubject(), property, value, message);
    }

    boolean isOfUndeclaredClass(Node resource, Graph union) {
        return !classes.containsAll(G.typesOfNodeAsList(union, resource));
    }

    private Set<Node> declared(List<Node> types) {
        var all = new HashSet<Node>();
        types.forEach(type -> all.addAll(properties.getOrDefault(type, Set.of())));
        return all;
    }
}
