package eu.factgraph.shacl.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * The restrictions on queries with pre-bound variables (SHACL appendix A).
 *
 * @param bound the variables that are pre-bound
 * @param returned those of them that every sub-query must return
 */
record PreBindingRestrictions(Set<Var> bound, Set<Var> returned, List<String> faults) {

    static List<String> faults(Query query, Set<Var> bound, Set<Var> returned) {
        var rules = new PreBindingRestrictions(bound, returned, new ArrayList<>());
        if (query.hasDatasetDescription()) {
            rules.faults.add("FROM is not supported in SHACL");
        }
        rules.query(query);
        return rules.faults.stream().distinct().toList();
    }

    private void query(Query query) {
        if (query.hasValues()) {
            faults.add("must not contain VALUES (SHACL appendix A)");
        }
        assigned(query.getProject());
        assigned(query.getGroupBy());
        query.getHavingExprs().forEach(this::expression);
        if (query.getOrderBy() != null) {
            query.getOrderBy().forEach(condition -> expression(condition.getExpression()));
        }
        query.getAggregators().forEach(this::expression);
        element(query.getQueryPattern());
    }

    private void assigned(VarExprList variables) {
        variables.forEachVarExpr(
                (variable, expression) -> {
                    if (expression != null) {
                        assigned(variable);
                        expression(expression);
                    }
                });
    }

    private void assigned(Var variable) {
        if (bound.contains(variable)) {
            String fault = "must not assign the pre-bound variable $%s with AS (SHACL appendix A)";
            faults.add(fault.formatted(variable.getVarName()));
        }
    }

    private void subQuery(Query query) {
        String fault = "has a sub-query that does not return $%s (SHACL appendix A)";
        returned.stream()
                .filter(variable -> !query.getProjectVars().contains(variable))
                .forEach(variable -> faults.add(fault.formatted(variable.getVarName())));
        query(query);
    }

    private void element(Element element) {
        if (element != null) {
            ElementWalker.walk(element, new ClauseVisitor());
        }
    }

    private void expression(Expr expression) {
        if (expression instanceof E_Function call
                && !FunctionRegistry.get().isRegistered(call.getFunctionIRI())) {
            faults.add("calls the unsupported function <" + call.getFunctionIRI() + ">");
        }
        if (expression instanceof ExprFunctionOp pattern) {
            element(pattern.getElement());
        } else if (expression instanceof ExprAggregator aggregate) {
            expressions(aggregate.getAggregator().getExprList());
        } else if (expression instanceof ExprFunction function) {
            function.getArgs().forEach(this::expression);
        }
    }

    private void expressions(ExprList expressions) {
        if (expressions != null) {
            expressions.forEach(this::expression);
        }
    }

    private final class ClauseVisitor extends ElementVisitorBase {

        @Override
        public void visit(ElementMinus minus) {
            faults.add("must not contain MINUS (SHACL appendix A)");
        }

        @Override
        public void visit(ElementService service) {
            faults.add("must not contain SERVICE (SHACL appendix A)");
        }

        @Override
        public void visit(ElementData values) {
            faults.add("must not contain VALUES (SHACL appendix A)");
        }

        @Override
        public void visit(ElementBind bind) {
            assigned(bind.getVar());
            expression(bind.getExpr());
        }

        @Override
        public void visit(ElementFilter filter) {
            expression(filter.getExpr());
        }

        @Override
        public void visit(ElementSubQuery inner) {
            subQuery(inner.getQuery());
        }
    }
}
