package eu.factgraph.shacl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** One validation of a data graph against a shapes graph (SHACL section 3.4). */
final class ValidationRun {

    private final ShaclShapes shapes;
    private final Graph data;
    private final DatasetGraph dataset;
    private final Context context = ARQ.getContext().copy();
    private final Map<Node, Set<Node>> subclasses = new HashMap<>();

    ValidationRun(ShaclShapes shapes, Graph data) {
        this.shapes = shapes;
        this.data = data;
        this.dataset = new DatasetGraphMapLink(data);
        dataset.addGraph(BoundQuery.SHAPES, shapes.graph());
        context.set(ARQ.httpServiceAllowed, false);
    }

    Graph data() {
        return data;
    }

    /** What queries see: the data as the default graph, and the shapes graph. */
    DatasetGraph dataset() {
        return dataset;
    }

    Context context() {
        return context;
    }

    /** Each node of the targets of a shape, once. */
    Set<Node> focusNodes(Shape shape) {
        var nodes = new LinkedHashSet<Node>();
        shape.targets().forEach(target -> target.focusNodes(this).forEach(nodes::add));
        return nodes;
    }

    /** The results of a focus node with a shape; none if the shape is deactivated. */
    List<ValidationResult> results(Node shape, Node focusNode) {
        return results(shapes.shape(shape), focusNode);
    }

    List<ValidationResult> results(Shape shape, Node focusNode) {
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

    boolean conforms(Node shape, Node node) {
        return results(shape, node).isEmpty();
    }

    /** SHACL section 1.1, "SHACL instance". */
    boolean isInstance(Node node, Node type) {
        Set<Node> types = subclasses(type);
        return RdfList.objects(data, node, RDF.Nodes.type).stream().anyMatch(types::contains);
    }

    /** The class itself and all below it in the data. */
    Set<Node> subclasses(Node type) {
        return subclasses.computeIfAbsent(type, top -> below(data, top));
    }

    static Set<Node> below(Graph graph, Node top) {
        var found = new HashSet<Node>(Set.of(top));
        var open = new ArrayList<Node>(List.of(top));
        while (!open.isEmpty()) {
            Node next = open.remove(open.size() - 1);
            RdfList.subjects(graph, RDFS.Nodes.subClassOf, next).stream()
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }
}
