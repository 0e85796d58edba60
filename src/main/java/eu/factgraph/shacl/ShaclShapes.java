package eu.factgraph.shacl;

import eu.factgraph.shacl.ShaclFailure.ShapeFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.Path;

/** A well-formed shapes graph, ready to validate data. */
public final class ShaclShapes {

    private final Graph graph;
    private final Map<Node, Shape> byNode;
    private final List<ShapeFault> warnings;

    private ShaclShapes(Graph graph, Map<Node, Shape> byNode, List<ShapeFault> warnings) {
        this.graph = graph;
        this.byNode = byNode;
        this.warnings = warnings;
    }

    /**
     * @throws ShaclFailure with all that is ill-formed or not supported
     */
    public static ShaclShapes of(Graph graph) {
        var faults = FaultCollector.in(graph);
        List<ConstraintComponent> components = new ComponentReader(graph, faults).read();
        Set<Node> nodes = ShapeNodes.in(graph, components);
        new SyntaxRules(graph, nodes, faults).check();
        for (Node node : nodes) {
            RdfList.objects(graph, node, SHACL.path)
                    .forEach(path -> faults.attempt(node, () -> path(graph, path)));
        }
        faults.reject();
        var shapes = new LinkedHashMap<Node, Shape>();
        nodes.forEach(node -> shapes.put(node, shape(graph, node, components, faults)));
        faults.reject();
        return new ShaclShapes(graph, shapes, ShapeWarnings.of(graph, nodes));
    }

    private static Path path(Graph graph, Node path) {
        return new PropertyPaths(graph).parse(path);
    }

    private static Shape shape(
            Graph graph, Node node, List<ConstraintComponent> components, FaultCollector faults) {
        Node pathNode = RdfList.objects(graph, node, SHACL.path).stream().findFirst().orElse(null);
        Path path = pathNode == null ? null : path(graph, pathNode);
        List<Target> targets = faults.attempt(node, new TargetReader(graph, node)::read);
        List<Constraint> core = faults.attempt(node, () -> ConstraintReader.read(graph, node));
        var constraints = new ArrayList<Constraint>();
        constraints.addAll(core == null ? List.of() : core);
        constraints.addAll(new SparqlReader(graph, node, path, components, faults).read());
        return new Shape(
                node,
                path,
                pathNode,
                RdfList.objects(graph, node, SHACL.severity).stream()
                        .findFirst()
                        .orElse(SHACL.Violation),
                RdfList.objects(graph, node, SHACL.message),
                RdfList.objects(graph, node, SHACL.deactivated).stream()
                        .anyMatch(ComponentReader::isTrue),
                targets == null ? List.of() : targets,
                List.copyOf(constraints));
    }

    Graph graph() {
        return graph;
    }

    /** What is no fault and probably a mistake. */
    public List<ShapeFault> warnings() {
        return warnings;
    }

    Shape shape(Node node) {
        return byNode.get(node);
    }

    /** How many shapes have a target and are not deactivated: without one nothing is validated. */
    public long targeted() {
        return byNode.values().stream().filter(ShaclShapes::isTargeted).count();
    }

    private static boolean isTargeted(Shape shape) {
        return !shape.deactivated() && !shape.targets().isEmpty();
    }

    /**
     * @throws ShaclFailure if a shape cannot be applied to a node
     */
    public ValidationReport validate(Graph data) {
        var run = new ValidationRun(this, data);
        var results = new LinkedHashSet<ValidationResult>();
        var focusNodes = new LinkedHashSet<Node>();
        byNode.values().stream()
                .filter(ShaclShapes::isTargeted)
                .forEach(
                        shape -> {
                            for (Node node : focusNodes(run, shape)) {
                                focusNodes.add(node);
                                results.addAll(results(run, shape, node));
                            }
                        });
        return new ValidationReport(
                results.stream().sorted(ValidationReport.ORDER).toList(), focusNodes.size(), graph);
    }

    private Set<Node> focusNodes(ValidationRun run, Shape shape) {
        try {
            return run.focusNodes(shape);
        } catch (RuntimeException | StackOverflowError failure) {
            throw failure(shape, "its targets cannot be found", failure);
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
        var failure =
                new ShaclFailure(
                        List.of(
                                new ShapeFault(
                                        shape.node(),
                                        TermFormat.place(graph, shape.node()),
                                        what + ": " + reason)));
        failure.initCause(cause);
        return failure;
    }
}
