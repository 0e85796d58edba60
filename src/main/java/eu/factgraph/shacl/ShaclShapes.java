package eu.factgraph.shacl;

import eu.factgraph.shacl.core.CoreConstraintReader;
import eu.factgraph.shacl.engine.FaultCollector;
import eu.factgraph.shacl.engine.ParameterValueType;
import eu.factgraph.shacl.engine.ShaclFailure;
import eu.factgraph.shacl.engine.ShaclFailure.ShapeFault;
import eu.factgraph.shacl.engine.Shape;
import eu.factgraph.shacl.engine.Shape.Target;
import eu.factgraph.shacl.engine.TermFormat;
import eu.factgraph.shacl.engine.ValidationResult;
import eu.factgraph.shacl.engine.ValidationRun;
import eu.factgraph.shacl.sparql.SparqlConstraints;
import eu.factgraph.shacl.syntax.PropertyPaths;
import eu.factgraph.shacl.syntax.ShapeNodes;
import eu.factgraph.shacl.syntax.ShapeWarnings;
import eu.factgraph.shacl.syntax.SyntaxRules;
import eu.factgraph.shacl.syntax.TargetReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.system.G;

/**
 * A well-formed shapes graph, ready to validate data.
 *
 * @param warnings about probable mistakes that are not faults
 */
public record ShaclShapes(Graph graph, Map<Node, Shape> byNode, List<ShapeFault> warnings) {

    /**
     * @throws ShaclFailure with everything that is ill-formed or not supported
     */
    public static ShaclShapes of(Graph graph) {
        var faults = FaultCollector.in(graph);
        var sparql = SparqlConstraints.in(graph, faults);
        Set<Node> nodes = ShapeNodes.in(graph, sparql.parameters());
        new SyntaxRules(graph, nodes, faults).check();
        for (Node node : nodes) {
            G.listSP(graph, node, SHACL.path)
                    .forEach(path -> faults.attempt(node, () -> path(graph, path)));
        }
        faults.throwIfAny();
        var shapes = new LinkedHashMap<Node, Shape>();
        nodes.forEach(node -> shapes.put(node, shape(graph, node, sparql, faults)));
        faults.throwIfAny();
        return new ShaclShapes(graph, shapes, ShapeWarnings.of(graph, nodes));
    }

    private static Path path(Graph graph, Node path) {
        return new PropertyPaths(graph).parse(path);
    }

    private static Shape shape(
            Graph graph, Node node, SparqlConstraints sparql, FaultCollector faults) {
        Node pathNode = first(graph, node, SHACL.path).orElse(null);
        Path path = pathNode == null ? null : path(graph, pathNode);
        List<Target> targets = faults.attempt(node, new TargetReader(graph, node)::read);
        var constraints = new ArrayList<>(sparql.of(node, path));
        faults.attempt(node, () -> constraints.addAll(0, CoreConstraintReader.read(graph, node)));
        return new Shape(
                node,
                path,
                pathNode,
                first(graph, node, SHACL.severity).orElse(SHACL.Violation),
                G.listSP(graph, node, SHACL.message),
                ParameterValueType.isTrue(graph, node, SHACL.deactivated),
                targets == null ? List.of() : targets,
                List.copyOf(constraints));
    }

    private static Optional<Node> first(Graph graph, Node subject, Node property) {
        return G.listSP(graph, subject, property).stream().findFirst();
    }

    /** The number of shapes that have a target and are not deactivated. */
    public long targetedCount() {
        return targeted().count();
    }

    private Stream<Shape> targeted() {
        return byNode.values().stream()
                .filter(shape -> !shape.deactivated() && !shape.targets().isEmpty());
    }

    /**
     * @throws ShaclFailure if a shape cannot be applied to a node
     */
    public ValidationReport validate(Graph data) {
        var run = new ValidationRun(byNode, graph, data);
        var results = new LinkedHashSet<ValidationResult>();
        var focusNodes = new LinkedHashSet<Node>();
        for (Shape shape : targeted().toList()) {
            for (Node node : focusNodes(run, shape)) {
                focusNodes.add(node);
                results.addAll(results(run, shape, node));
            }
        }
        return new ValidationReport(
                results.stream().sorted(ValidationReport.ORDER).toList(), focusNodes.size(), graph);
    }

    private Set<Node> focusNodes(ValidationRun run, Shape shape) {
        try {
            return run.focusNodes(shape);
        } catch (RuntimeException | StackOverflowError failure) {
            throw failure(shape, "its targets cannot be evaluated", failure);
        }
    }

    private List<ValidationResult> results(ValidationRun run, Shape shape, Node node) {
        try {
            return run.results(shape, node);
        } catch (RuntimeException | StackOverflowError failure) {
            throw failure(shape, "cannot be applied to " + TermFormat.brief(node), failure);
        }
    }

    private ShaclFailure failure(Shape shape, String what, Throwable cause) {
        String reason =
                cause instanceof StackOverflowError
                        ? "it is nested too deeply"
                        : String.valueOf(cause.getMessage());
        var faults = FaultCollector.in(graph);
        faults.add(shape.node(), what + ": " + reason);
        var failure = new ShaclFailure(faults.found());
        failure.initCause(cause);
        return failure;
    }
}
