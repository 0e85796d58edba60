package eu.factgraph.shacl;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Makes the targets of one well-formed shape (SHACL section 2.1.3, SHACL-AF section 3.1). */
record TargetReader(Graph shapes, Node shape) {

    private static final Node SPARQL_TARGET = NodeFactory.createURI(SHACL.NS + "SPARQLTarget");

    /**
     * @throws IllegalArgumentException if a target is not supported
     */
    List<Target> read() {
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
        values(SHACL.target).forEach(target -> targets.add(solutionsOf(target)));
        return targets;
    }

    /** An implicit class target: a shape that is a class of the shapes graph. */
    private boolean isClass() {
        Set<Node> classes = ValidationRun.below(shapes, RDFS.Nodes.Class);
        boolean isShape =
                Stream.of(SHACL.NodeShape, SHACL.PropertyShape)
                        .flatMap(type -> ValidationRun.below(shapes, type).stream())
                        .anyMatch(type -> shapes.contains(shape, RDF.Nodes.type, type));
        return shape.isURI()
                && isShape
                && values(RDF.Nodes.type).stream().anyMatch(classes::contains);
    }

    private static Target instancesOf(Node type) {
        return run ->
                run.subclasses(type).stream()
                        .flatMap(
                                each ->
                                        run.data().stream(Node.ANY, RDF.Nodes.type, each)
                                                .map(Triple::getSubject));
    }

    private Target solutionsOf(Node target) {
        if (!shapes.contains(target, RDF.Nodes.type, SPARQL_TARGET)) {
            throw new IllegalArgumentException(
                    "sh:target must be an sh:SPARQLTarget; other kinds are not supported");
        }
        var reader = new QueryReader(shapes, target);
        BoundQuery query = reader.query(SHACL.select);
        reader.check(query, Set.of(), Set.of(), false);
        return run ->
                query.solutions(run, BindingFactory.empty()).stream()
                        .map(row -> row.get(BoundQuery.THIS))
                        .filter(Objects::nonNull);
    }

    private List<Node> values(Node property) {
        return RdfList.objects(shapes, shape, property);
    }
}
