package eu.factgraph.shacl.sparql;

import eu.factgraph.shacl.engine.Shape.Target;
import eu.factgraph.shacl.engine.ValidationRun;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.vocabulary.RDF;

/** A target whose SELECT query returns the focus nodes (SHACL-AF section 3.1). */
public record SparqlTarget(BoundQuery query) implements Target {

    private static final Node TYPE = NodeFactory.createURI(SHACL.NS + "SPARQLTarget");

    /**
     * @throws IllegalArgumentException if the target is ill-formed or not supported
     */
    public static Target read(Graph shapes, Node target) {
        if (!shapes.contains(target, RDF.Nodes.type, TYPE)) {
            throw new IllegalArgumentException(
                    "sh:target must be an sh:SPARQLTarget; other kinds are not supported");
        }
        var reader = new QueryReader(shapes, target);
        BoundQuery query = reader.query(SHACL.select);
        reader.check(query, Set.of(), Set.of(), false);
        return new SparqlTarget(query);
    }

    @Override
    public Stream<Node> focusNodes(ValidationRun run) {
        return query.solutions(run, BindingFactory.empty()).stream()
                .map(row -> row.get(BoundQuery.THIS))
                .filter(Objects::nonNull);
    }
}
