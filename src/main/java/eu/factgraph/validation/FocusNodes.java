package eu.factgraph.validation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/**
 * The focus nodes of a shape that can have a result. The engine asks a SPARQL constraint (SHACL
 * section 5.3) of each focus node by itself, thousands of queries; asked once of all, it tells
 * which few are worth it.
 */
final class FocusNodes {

    private static final Var THIS = Var.alloc("this");

    private FocusNodes() {}

    /**
     * In the order of the engine; all of them where a constraint cannot be asked of all at once.
     */
    static List<Node> of(Shape shape, Graph data) {
        Collection<Node> all = VLib.focusNodes(data, shape);
        Optional<Set<Node>> found =
                shape.getPropertyShapes().isEmpty() ? found(shape, data) : Optional.empty();
        return all.stream().filter(node -> found.isEmpty() || found.get().contains(node)).toList();
    }

    private static Optional<Set<Node>> found(Shape shape, Graph data) {
        var found = new HashSet<Node>();
        for (Constraint constraint : shape.getConstraints()) {
            if (!(constraint instanceof SparqlConstraint sparql) || !bindsThis(sparql.getQuery())) {
                return Optional.empty();
            }
            try (QueryExec run =
                    QueryExec.dataset(DatasetGraphFactory.wrap(data))
                            .query(sparql.getQuery())
                            .build()) {
                run.select().forEachRemaining(row -> found.add(row.get(THIS)));
            }
        }
        return Optional.of(found);
    }

    /**
     * Whether the pattern, made of nothing but triples, filters and bindings, has {@code $this} in
     * a triple: then to bind it first or last makes no difference. The two variables that only the
     * engine binds (section 5.3.1) are not asked for.
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
        if (!(element instanceof ElementPathBlock block)) {
            return false;
        }
        for (var triple : block.getPattern()) {
            if (triple.getSubject().equals(THIS) || triple.getObject().equals(THIS)) {
                return true;
            }
        }
        return false;
    }
}
