package eu.factgraph.query;

import eu.factgraph.query.limit.QueryFault;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;

/**
 * The endpoints and functions that a query calls anywhere in its algebra. Without a check before
 * execution, {@code SERVICE SILENT} would give one empty row, and an unknown function an unbound
 * variable.
 *
 * @param endpoints IRIs, or variables
 * @param functions IRIs
 */
record CalledNames(Set<Node> endpoints, Set<String> functions) {

    static CalledNames in(Query query) {
        var calls = new CalledNames(new LinkedHashSet<>(), new LinkedHashSet<>());
        if (query.getQueryPattern() != null) {
            calls.collect(Algebra.compile(query));
        }
        return calls;
    }

    /**
     * Refuses endpoints that are not allowed, which are compared exactly, and unknown functions.
     */
    void check(Set<String> allowed) {
        for (Node endpoint : endpoints) {
            if (!endpoint.isURI() || !allowed.contains(endpoint.getURI())) {
                throw forbidden(endpoint, allowed);
            }
        }
        for (String function : functions) {
            if (!FunctionAllowList.ONLY.isRegistered(function)) {
                throw QueryFault.syntax(
                        "There is no function <%s>; /sparql lists the functions beyond those of SPARQL itself."
                                .formatted(function));
            }
        }
    }

    private static QueryFault forbidden(Node endpoint, Set<String> allowed) {
        return new QueryFault(
                QueryFault.Reason.FORBIDDEN,
                "SERVICE %s is not allowed; query the endpoint directly. %s"
                        .formatted(
                                endpoint.isURI() ? "<" + endpoint.getURI() + ">" : endpoint,
                                allowed.isEmpty()
                                        ? "SERVICE is off."
                                        : "Allowed endpoints, by IRI: "
                                                + String.join(", ", allowed)));
    }

    private void collect(Op algebra) {
        Walker.walk(algebra, new CallOperatorVisitor(), new CallExpressionVisitor());
    }

    private void collect(Expr expression) {
        Walker.walk(expression, new CallOperatorVisitor(), new CallExpressionVisitor());
    }

    private void collect(ExprAggregator aggregator) {
        if (aggregator.getAggregator() instanceof AggCustom named) {
            functions.add(named.getIRI());
        }
        if (aggregator.getAggregator().getExprList() != null) {
            aggregator.getAggregator().getExprList().forEach(this::collect);
        }
    }

    /** Visits expressions that the walker skips; it visits EXISTS by itself. */
    private final class CallOperatorVisitor extends OpVisitorBase {
        @Override
        public void visit(OpService service) {
            endpoints.add(service.getService());
        }

        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> collect(condition.getExpression()));
        }

        @Override
        public void visit(OpGroup group) {
            group.getGroupVars().getExprs().values().forEach(CalledNames.this::collect);
            group.getAggregators().forEach(CalledNames.this::collect);
        }
    }

    private final class CallExpressionVisitor extends ExprVisitorBase {
        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Function named) {
                functions.add(named.getFunctionIRI());
            }
        }

        @Override
        public void visit(ExprAggregator aggregator) {
            collect(aggregator);
        }
    }
}
