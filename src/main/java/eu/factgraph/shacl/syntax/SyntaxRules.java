package eu.factgraph.shacl.syntax;

import eu.factgraph.shacl.engine.FaultCollector;
import eu.factgraph.shacl.engine.TermFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.G;

/** Checks the SHACL syntax rules (appendix B) that need only the graph. */
public record SyntaxRules(Graph shapes, Set<Node> nodes, FaultCollector faults) {

    /** Features outside SHACL Core and SHACL-SPARQL that would change the results. */
    private static final List<Node> UNSUPPORTED =
            Stream.of("js", "expression", "entailment")
                    .map(name -> NodeFactory.createURI(SHACL.NS + name))
                    .toList();

    public void check() {
        nodes.forEach(this::check);
        for (Node property : UNSUPPORTED) {
            String message = TermFormat.text(property) + " is not supported";
            G.iterSubjectsOfPredicate(shapes, property)
                    .forEachRemaining(node -> faults.add(node, message));
        }
    }

    private void check(Node shape) {
        ParameterRule.OF_SHAPES.forEach(rule -> check(shape, rule));
        ParameterRule.CHARACTERISTICS.forEach(rule -> check(shape, rule));
        checkPath(shape);
        G.listSP(shapes, shape, SHACL.node).stream()
                .filter(this::isPropertyShape)
                .map(node -> "sh:node must be a node shape, not a property shape")
                .forEach(message -> faults.add(shape, message));
        checkRecursion(shape, shape, new HashSet<>());
    }

    private void check(Node shape, ParameterRule rule) {
        List<Node> values = G.listSP(shapes, shape, rule.property());
        String name = TermFormat.text(rule.property());
        if (rule.single() && values.size() > 1) {
            faults.add(shape, name + " must have at most one value, not " + values.size());
        }
        if (rule.propertyShapesOnly() && !values.isEmpty() && !isPropertyShape(shape)) {
            faults.add(shape, name + " is for property shapes; this shape has no sh:path");
        }
        values.stream()
                .filter(value -> !rule.valueType().accepts(shapes, value))
                .map(value -> rule.valueType().fault(name, value))
                .forEach(message -> faults.add(shape, message));
    }

    private boolean isPropertyShape(Node shape) {
        return shapes.contains(shape, SHACL.path, Node.ANY);
    }

    private void checkPath(Node shape) {
        int paths = G.listSP(shapes, shape, SHACL.path).size();
        if (paths > 1) {
            faults.add(shape, "a property shape must have one sh:path, not " + paths);
        }
        if (paths == 0 && mustHavePath(shape)) {
            faults.add(
                    shape,
                    shapes.contains(shape, Node.ANY, Node.ANY)
                            ? "a property shape must have an sh:path"
                            : "is a value of sh:property and not defined here; a property shape must have an sh:path");
        }
        if (paths > 0 && G.isOfType(shapes, shape, SHACL.NodeShape)) {
            faults.add(shape, "an sh:NodeShape must not have an sh:path");
        }
    }

    private boolean mustHavePath(Node shape) {
        return G.isOfType(shapes, shape, SHACL.PropertyShape)
                || shapes.contains(Node.ANY, SHACL.property, shape);
    }

    /** The validation of recursive shapes is undefined (section 3.4.3). */
    private void checkRecursion(Node start, Node shape, Set<Node> seen) {
        Set<Node> next = ShapeNodes.referred(shapes, shape).collect(Collectors.toSet());
        if (next.contains(start)) {
            String through =
                    start.equals(shape) ? "" : " through " + TermFormat.location(shapes, shape);
            faults.add(
                    start,
                    "the shape refers to itself%s; recursive shapes are not supported"
                            .formatted(through));
            return;
        }
        next.stream().filter(seen::add).forEach(each -> checkRecursion(start, each, seen));
    }
}
