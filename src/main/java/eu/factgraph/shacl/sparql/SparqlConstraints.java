package eu.factgraph.shacl.sparql;

import eu.factgraph.shacl.engine.Constraint;
import eu.factgraph.shacl.engine.FaultCollector;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.Path;

/** Reads all that a shapes graph expresses in SPARQL (SHACL sections 5 and 6). */
public final class SparqlConstraints {

    private final Graph shapes;
    private final FaultCollector faults;
    private final List<ConstraintComponent> components;

    public SparqlConstraints(Graph shapes, FaultCollector faults) {
        this.shapes = shapes;
        this.faults = faults;
        this.components = new ComponentReader(shapes, faults).read();
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
