package eu.factgraph.shacl.syntax;

import eu.factgraph.shacl.engine.Shape.Target;
import eu.factgraph.shacl.sparql.SparqlTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Reads the targets of one well-formed shape (SHACL section 2.1.3, SHACL-AF section 3.1). */
public record TargetReader(Graph shapes, Node shape) {

    /**
     * @throws IllegalArgumentException if a target is not supported
     */
    public List<Target> read() {
        var targets = new ArrayList<Target>();
        for (Node node : values(SHACL.targetNode)) {
            targets.add(run -> Stream.of(node));
        }
        values(SHACL.targetClass).forEach(type -> targets.add(instancesOf(type)));
        if (isClass()) {
            targets.add(instancesOf(shape));
        }
        for (Node property : values(SHACL.targetSubjectsOf)) {
            targets.add(
                    run -> run.data().stream(Node.ANY, property, Node.ANY).map(Triple::getSubject));
        }
        for (Node property : values(SHACL.targetObjectsOf)) {
            targets.add(
                    run -> run.data().stream(Node.ANY, property, Node.ANY).map(Triple::getObject));
        }
        values(SHACL.target).forEach(target -> targets.add(SparqlTarget.read(shapes, target)));
        return targets;
    }

    /** Whether the shape is a class, and so an implicit class target (SHACL section 2.1.3.3). */
    private boolean isClass() {
        return shape.isURI()
                && G.isOfType(shapes, shape, RDFS.Nodes.Class)
                && (G.isOfType(shapes, shape, SHACL.NodeShape)
                        || G.isOfType(shapes, shape, SHACL.PropertyShape));
    }

    private static Target instancesOf(Node type) {
        return run ->
                run.subclasses(type).stream()
                        .flatMap(each -> G.listPO(run.data(), RDF.Nodes.type, each).stream());
    }

    private List<Node> values(Node property) {
        return G.listSP(shapes, shape, property);
    }
}
