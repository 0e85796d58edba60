package eu.factgraph.shacl.syntax;

import eu.factgraph.shacl.engine.RdfList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.G;

/** The nodes of a graph that are shapes (SHACL section 2.1), typed or not. */
public final class ShapeNodes {

    private static final List<Node> SHAPES_AS_VALUES =
            List.of(SHACL.property, SHACL.node, SHACL.not, SHACL.qualifiedValueShape);
    private static final List<Node> SHAPES_AS_MEMBERS = List.of(SHACL.and, SHACL.or, SHACL.xone);

    private ShapeNodes() {}

    /**
     * @param parameters the mandatory parameters of the constraint components that the graph
     *     declares
     */
    public static Set<Node> in(Graph graph, Set<Node> parameters) {
        var nodes = new LinkedHashSet<Node>();
        nodes.addAll(G.allNodesOfTypeRDFS(graph, SHACL.NodeShape));
        nodes.addAll(G.allNodesOfTypeRDFS(graph, SHACL.PropertyShape));
        ParameterRule.OF_SHAPES.forEach(rule -> addSubjects(graph, rule.property(), nodes));
        parameters.forEach(property -> addSubjects(graph, property, nodes));
        List.copyOf(nodes).forEach(node -> addReferred(graph, node, nodes));
        return nodes;
    }

    private static void addSubjects(Graph graph, Node property, Set<Node> nodes) {
        G.iterSubjectsOfPredicate(graph, property).forEachRemaining(nodes::add);
    }

    private static void addReferred(Graph graph, Node node, Set<Node> nodes) {
        referred(graph, node).filter(nodes::add).forEach(next -> addReferred(graph, next, nodes));
    }

    /** The shapes that a shape refers to; literals are ignored. */
    static Stream<Node> referred(Graph graph, Node shape) {
        Stream<Node> values =
                SHAPES_AS_VALUES.stream()
                        .flatMap(property -> G.listSP(graph, shape, property).stream());
        Stream<Node> members =
                SHAPES_AS_MEMBERS.stream()
                        .flatMap(property -> G.listSP(graph, shape, property).stream())
                        .flatMap(list -> RdfList.members(graph, list).stream())
                        .flatMap(List::stream);
        return Stream.concat(values, members).filter(node -> !node.isLiteral());
    }
}
