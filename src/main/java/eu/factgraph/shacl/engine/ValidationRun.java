package eu.factgraph.shacl.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;

/** One validation of a data graph against a shapes graph (SHACL section 3.4). */
public final class ValidationRun {

    /** The name of the shapes graph in the dataset that queries see. */
    public static final Node SHAPES_GRAPH = NodeFactory.createURI("urn:x-factgraph:shapes");

    private final Map<Node, Shape> shapes;
    private final Graph data;
    private final DatasetGraph dataset;
    private final Context context = ARQ.getContext().copy();
    private final Map<Node, Set<Node>> subclasses = new HashMap<>();

    public ValidationRun(Map<Node, Shape> shapes, Graph shapesGraph, Graph data) {
        this.shapes = shapes;
        this.data = data;
        this.dataset = new DatasetGraphMapLink(data);
        dataset.addGraph(SHAPES_GRAPH, shapesGraph);
        context.set(ARQ.httpServiceAllowed, false);
    }

    public Graph data() {
        return data;
    }

    /** The data as the default graph, and the shapes graph as a named graph. */
    public DatasetGraph dataset() {
        return dataset;
    }

    public Context context() {
        return context;
    }

    /** The focus nodes that the targets of a shape select. */
    public Set<Node> focusNodes(Shape shape) {
        var nodes = new LinkedHashSet<Node>();
        shape.targets().forEach(target -> target.focusNodes(this).forEach(nodes::add));
        return nodes;
    }

    /** Validates a focus node against a shape; a deactivated shape has no results. */
    public List<ValidationResult> results(Node shape, Node focusNode) {
        return results(shapes.get(shape), focusNode);
    }

    public List<ValidationResult> results(Shape shape, Node focusNode) {
        if (shape.deactivated()) {
            return List.of();
        }
        var results = new ArrayList<ValidationResult>();
        var focus = new FocusNode(this, shape, focusNode, values(shape, focusNode), results);
        shape.constraints().forEach(constraint -> constraint.validate(focus));
        return results;
    }

    private Collection<Node> values(Shape shape, Node focusNode) {
        return shape.isPropertyShape() ? values(focusNode, shape.path()) : List.of(focusNode);
    }

    Set<Node> values(Node focusNode, Path path) {
        return ShaclPaths.valueNodes(data, focusNode, path);
    }

    public boolean conforms(Node shape, Node node) {
        return results(shape, node).isEmpty();
    }

    public boolean isInstance(Node node, Node type) {
        Set<Node> types = subclasses(type);
        return G.listSP(data, node, RDF.Nodes.type).stream().anyMatch(types::contains);
    }

    public Set<Node> subclasses(Node type) {
        return subclasses.computeIfAbsent(type, each -> G.subClasses(data, each));
    }
}
