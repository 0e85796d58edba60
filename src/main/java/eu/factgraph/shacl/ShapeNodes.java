package eu.factgraph.shacl;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;

/** Which nodes of a graph are shapes (SHACL section 2.1), with or without a type. */
final class ShapeNodes {

    private static final List<Node> SHAPES_AS_VALUES =
            List.of(SHACL.property, SHACL.node, SHACL.not, SHACL.qualifiedValueShape);
    private static final List<Node> SHAPES_AS_MEMBERS = List.of(SHACL.and, SHACL.or, SHACL.xone);

    private ShapeNodes() {}

    /**
     * @param components those that the graph itself declares
     */
    static Set<Node> in(Graph graph, List<ConstraintComponent> components) {
        var nodes = new LinkedHashSet<Node>();
        Stream.of(SHACL.NodeShape, SHACL.PropertyShape)
                .flatMap(type -> instances(graph, type))
                .forEach(nodes::add);
        properties(components)
                .flatMap(property -> graph.stream(Node.ANY, property, Node.ANY))
                .map(Triple::getSubject)
                .forEach(nodes::add);
        List.copyOf(nodes).forEach(node -> addReferred(graph, node, nodes));
        return nodes;
    }

    static Stream<Node> instances(Graph graph, Node type) {
        return ValidationRun.below(graph, type).stream()
                .flatMap(each -> RdfList.subjects(graph, RDF.Nodes.type, each).stream());
    }

    private static Stream<Node> properties(List<ConstraintComponent> components) {
        return Stream.concat(
                Stream.concat(ParameterRule.TARGETS.stream(), ParameterRule.PARAMETERS.stream())
                        .map(ParameterRule::property),
                components.stream().flatMap(component -> component.mandatory().stream()));
    }

    private static void addReferred(Graph graph, Node node, Set<Node> nodes) {
        referred(graph, node).filter(nodes::add).forEach(next -> addReferred(graph, next, nodes));
    }

    /** The shapes that a shape refers to, literals left out. */
    static Stream<Node> referred(Graph graph, Node shape) {
        Stream<Node> values =
                SHAPES_AS_VALUES.stream()
                        .flatMap(property -> graph.stream(shape, property, Node.ANY))
                        .map(Triple::getObject);
        Stream<Node> members =
                SHAPES_AS_MEMBERS.stream()
                        .flatMap(property -> graph.stream(shape, property, Node.ANY))
                        .map(Triple::getObject)
                        .flatMap(list -> RdfList.members(graph, list).stream())
                        .flatMap(List::stream);
        return Stream.concat(values, members).filter(node -> !node.isLiteral());
    }
}
