package eu.factgraph.shacl.sparql;

import eu.factgraph.shacl.engine.FaultCollector;
import eu.factgraph.shacl.engine.Shape.Constraint;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.Path;

/** Reads all that a shapes graph expresses in SPARQL (SHACL sections 5 and 6). */
public record SparqlConstraints(
        Graph shapes, FaultCollector faults, List<ConstraintComponent> components) {

    public static SparqlConstraints in(Graph shapes, FaultCollector faults) {
        return new SparqlConstraints(shapes, faults, new ComponentReader(shapes, faults).read());
    }

    /** The mandatory parameters of the declared constraint components. */
    public Set<Node> parameters() {
        return components.stream()
                .flatMap(component -> component.mandatory().stream())
                .collect(Collectors.toSet());
    }

    /**
     * @param path of the shape; null for a node shape
     */
    public List<Constraint> of(Node shape, Path path) {
        return new SparqlConstraintReader(shapes, shape, path, components, faults).read();
    }
}
