package eu.factgraph.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/**
 * Selects the focus nodes of a shape that can have a result. Jena evaluates a SPARQL constraint
 * (SHACL section 5.3) once per focus node, in thousands of queries; evaluated once without
 * pre-binding, the same query returns the few nodes that need it.
 */
final class FocusNodes {

    private static final Var THIS = Var.alloc("this");

    private FocusNodes() {}

    /** In the order of Jena; all of them if a constraint needs pre-binding. */
    static List<Node> of(Shape shape, Graph data) {
        Optional<Set<Node>> candidates =
                shape.getPropertyShapes().isEmpty() ? candidates(shape, data) : Optional.empty();
        return VLib.focusNodes(data, shape).stream()
                .filter(node -> candidates.isEmpty() || candidates.get().contains(node))
                .toList();
    }

    private static Optional<Set<Node>> candidates(Shape shape, Graph data) {
        var nodes = new HashSet<Node>();
        for (Constraint constraint : shape.getConstraints()) {
            if (!(constraint instanceof SparqlConstraint sparql) || !bindsThis(sparql.getQuery())) {
                return Optional.empty();
            }
            try (var execution = QueryExec.graph(data).query(sparql.getQuery()).build()) {
                execution.select().forEachRemaining(row -> nodes.add(row.get(THIS)));
            }
        }
        return Optional.of(nodes);
    }

    /**
     * Whether {@code $this} is bound by a triple of a pattern that consists of triples, filters and
     * bindings only, so that pre-binding makes no difference. The two variables that SHACL always
     * pre-binds (section 5.3.1) must not occur.
     */
    private static boolean bindsThis(Query query) {
        return query.isSelectType()
                && !query.toString().matches("(?s).*[?$](currentShape|shapesGraph)\\b.*")
                && !query.hasLimit()
                && !query.hasOffset()
                && !query.hasAggregators()
                && !query.hasGroupBy()
                && !query.hasHaving()
                && !query.hasValues()
                && query.getQueryPattern() instanceof ElementGroup group
                && group.getElements().stream().allMatch(FocusNodes::isPlain)
                && group.getElements().stream().anyMatch(FocusNodes::hasThis);
    }

    private static boolean isPlain(Element element) {
        return element instanceof ElementPathBlock
                || element instanceof ElementFilter
                || element instanceof ElementBind;
    }

    private static boolean hasThis(Element element) {
        return element instanceof ElementPathBlock block
                && block.getPattern().getList().stream()
                        .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                        .anyMatch(THIS::equals);
    }
}
