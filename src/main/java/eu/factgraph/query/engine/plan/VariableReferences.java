package eu.factgraph.query.engine.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.Unstable;

/**
 * The variables that an expression or a pattern depends on, including those inside EXISTS: ARQ's
 * own {@link OpVars} leaves out variables that occur only in a FILTER of an EXISTS.
 */
final class VariableReferences {

    private final Set<Var> names = new HashSet<>();
    private boolean patterns;
    private boolean isVolatile;

    static VariableReferences in(Expr expression) {
        return in(List.of(expression));
    }

    static VariableReferences in(Iterable<Expr> expressions) {
        var references = new VariableReferences();
        expressions.forEach(references::collect);
        return references;
    }

    static VariableReferences in(Op pattern) {
        var references = new VariableReferences();
        references.collect(pattern);
        return references;
    }

    Set<Var> names() {
        return names;
    }

    /** Whether there is an EXISTS, so that the value depends on the graph. */
    boolean hasPatterns() {
        return patterns;
    }

    /** Whether two evaluations over the same row may differ, as with {@code RAND()}. */
    boolean isVolatile() {
        return isVolatile;
    }

    private void collect(Op pattern) {
        names.addAll(OpVars.mentionedVars(pattern));
        Walker.walk(pattern, new OperatorReferences(), new ExpressionReferences());
    }

    private void collect(Expr expression) {
        Walker.walk(expression, new OperatorReferences(), new ExpressionReferences());
    }

    /** Visits expressions that the walker skips. */
    private final class OperatorReferences extends OpVisitorBase {
        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> collect(condition.getExpression()));
        }

        @Override
        public void visit(OpGroup group) {
            group.getGroupVars().getExprs().values().forEach(VariableReferences.this::collect);
            group.getAggregators().stream()
                    .map(aggregator -> aggregator.getAggregator().getExprList())
                    .filter(expressions -> expressions != null)
                    .forEach(expressions -> expressions.forEach(VariableReferences.this::collect));
        }
    }

    private final class ExpressionReferences extends ExprVisitorBase {
        @Override
        public void visit(ExprVar name) {
            names.add(name.asVar());
        }

        @Override
        public void visit(ExprFunction0 function) {
            isVolatile |= function instanceof Unstable;
        }

        @Override
        public void visit(ExprFunction1 function) {
            isVolatile |= function instanceof Unstable;
        }

        @Override
        public void visit(ExprFunctionOp exists) {
            patterns = true;
            names.addAll(OpVars.mentionedVars(exists.getGraphPattern()));
        }
    }
}
