package eu.factgraph.shacl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;

/** The syntax rules of SHACL's appendix B that need no more than the graph. */
record SyntaxRules(Graph shapes, Set<Node> nodes, FaultCollector faults) {

    /** What SHACL 1.0 Core and SPARQL do not have, and what would change verdicts. */
    private static final List<Node> UNSUPPORTED =
            Stream.of("js", "expression", "entailment")
                    .map(name -> NodeFactory.createURI(SHACL.NS + name))
                    .toList();

    void check() {
        nodes.forEach(this::check);
        UNSUPPORTED.forEach(
                property ->
                        shapes.stream(Node.ANY, property, Node.ANY)
                                .map(Triple::getSubject)
                                .forEach(
                                        node ->
                                                faults.add(
                                                        node,
                                                        TermFormat.text(property)
                                                                + " is not supported")));
    }

    private void check(Node shape) {
        Stream.of(ParameterRule.TARGETS, ParameterRule.PARAMETERS, ParameterRule.CHARACTERISTICS)
                .flatMap(List::stream)
                .forEach(rule -> check(shape, rule));
        path(shape);
        RdfList.objects(shapes, shape, SHACL.node).stream()
                .filter(this::isPropertyShape)
                .forEach(
                        node ->
                                faults.add(
                                        shape,
                                        "sh:node must be a node shape, not a property shape"));
        recursion(shape, shape, new HashSet<>());
    }

    private void check(Node shape, ParameterRule rule) {
        List<Node> values = RdfList.objects(shapes, shape, rule.property());
        String name = TermFormat.text(rule.property());
        if (rule.single() && values.size() > 1) {
            faults.add(shape, name + " must have at most one value, not " + values.size());
        }
        if (rule.propertyShapesOnly() && !values.isEmpty() && !isPropertyShape(shape)) {
            faults.add(shape, name + " is for property shapes; this shape has no sh:path");
        }
        values.stream()
                .filter(value -> !rule.kind().accepts(shapes, value))
                .forEach(
                        value ->
                                faults.add(
                                        shape,
                                        "%s must be %s, not %s"
                                                .formatted(
                                                        name,
                                                        rule.kind().wanted(),
                                                        TermFormat.text(value))));
    }

    private boolean isPropertyShape(Node shape) {
        return shapes.contains(shape, SHACL.path, Node.ANY);
    }

    private void path(Node shape) {
        int paths = RdfList.objects(shapes, shape, SHACL.path).size();
        if (paths > 1) {
            faults.add(shape, "a property shape must have one sh:path, not " + paths);
        }
        if (paths == 0 && mustHavePath(shape)) {
            faults.add(
                    shape,
                    shapes.contains(shape, Node.ANY, Node.ANY)
                            ? "a property shape must have an sh:path"
                            : "is a value of sh:property and not described here; a property shape must have an sh:path");
        }
        if (paths > 0 && hasType(shape, SHACL.NodeShape)) {
            faults.add(shape, "an sh:NodeShape must not have an sh:path");
        }
    }

    private boolean mustHavePath(Node shape) {
        return hasType(shape, SHACL.PropertyShape)
                || shapes.contains(Node.ANY, SHACL.property, shape);
    }

    private boolean hasType(Node shape, Node type) {
        Set<Node> types = ValidationRun.below(shapes, type);
        return RdfList.objects(shapes, shape, RDF.Nodes.type).stream().anyMatch(types::contains);
    }

    /** Recursive shapes have no defined verdict (section 3.4.3). */
    private void recursion(Node start, Node shape, Set<Node> seen) {
        Set<Node> next = ShapeNodes.referred(shapes, shape).collect(Collectors.toSet());
        if (next.contains(start)) {
            faults.add(
                    start,
                    "the shape refers to itself"
                            + (start.equals(shape)
                                    ? ""
                                    : " by way of " + TermFormat.place(shapes, shape))
                            + "; recursive shapes are not supported");
            return;
        }
        next.stream().filter(seen::add).forEach(each -> recursion(start, each, seen));
    }
}
