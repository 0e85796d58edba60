package eu.factgraph.shacl;

import eu.factgraph.shacl.engine.ValidationResult;
import eu.factgraph.shacl.syntax.PropertyPaths;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * A validation report (SHACL section 3.6).
 *
 * @param results ordered by focus node, path, value and message
 * @param focusNodes the number of focus nodes
 * @param shapes the shapes graph
 */
public record ValidationReport(List<ValidationResult> results, int focusNodes, Graph shapes) {

    static final Comparator<ValidationResult> ORDER =
            Comparator.comparing((ValidationResult result) -> result.focus().toString())
                    .thenComparing(result -> String.valueOf(result.path()))
                    .thenComparing(result -> String.valueOf(result.value()))
                    .thenComparing(ValidationResult::message)
                    .thenComparing(result -> result.component().toString());

    /** The report in the SHACL vocabulary. */
    public Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(Map.of("sh", SHACL.NS, "xsd", XSD.NS));
        Node report = NodeFactory.createBlankNode();
        graph.add(report, RDF.Nodes.type, SHACL.ValidationReport);
        Node conforms = results.isEmpty() ? NodeConst.nodeTrue : NodeConst.nodeFalse;
        graph.add(report, SHACL.conforms, conforms);
        for (ValidationResult result : results) {
            Node node = NodeFactory.createBlankNode();
            graph.add(report, SHACL.result, node);
            add(graph, node, result);
        }
        return graph;
    }

    private void add(Graph graph, Node node, ValidationResult result) {
        graph.add(node, RDF.Nodes.type, SHACL.ValidationResult);
        graph.add(node, SHACL.focusNode, result.focus());
        graph.add(node, SHACL.resultSeverity, result.severity());
        graph.add(node, SHACL.sourceShape, result.shape());
        graph.add(node, SHACL.sourceConstraintComponent, result.component());
        result.messages().forEach(message -> graph.add(node, SHACL.resultMessage, message));
        if (result.pathNode() != null) {
            graph.add(node, SHACL.resultPath, copyPath(result.pathNode(), graph));
        }
        if (result.value() != null) {
            graph.add(node, SHACL.value, result.value());
        }
        if (result.constraint() != null) {
            graph.add(node, SHACL.sourceConstraint, result.constraint());
        }
    }

    /** Copies a path of the shapes graph, with new blank nodes. */
    private Node copyPath(Node path, Graph graph) {
        if (!path.isBlank()) {
            return path;
        }
        Node copy = NodeFactory.createBlankNode();
        shapes.stream(path, Node.ANY, Node.ANY)
                .filter(triple -> PropertyPaths.isPart(triple.getPredicate()))
                .map(
                        part ->
                                Triple.create(
                                        copy,
                                        part.getPredicate(),
                                        copyPath(part.getObject(), graph)))
                .forEach(graph::add);
        return copy;
    }
}
