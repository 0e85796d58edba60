package eu.factgraph.query.engine;

import java.util.HashSet;
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
 * The variables that an expression or a pattern depends on, those inside of EXISTS included: the
 * engine's own collection leaves out what only a FILTER in an EXISTS mentions.
 */
final class VariableReferences {

    private final Set<Var> names = new HashSet<>();
    private boolean patterns;
    private boolean changing;

    static VariableReferences in(Expr expression) {
        var mentions = new VariableReferences();
        mentions.collect(expression);
        return mentions;
    }

    static VariableReferences in(Iterable<Expr> expressions) {
        var mentions = new VariableReferences();
        expressions.forEach(mentions::collect);
        return mentions;
    }

    static VariableReferences in(Op pattern) {
        var mentions = new VariableReferences();
        mentions.collect(pattern);
        return mentions;
    }

    Set<Var> names() {
        return names;
    }

    /** Whether the value depends on the graph: it has an EXISTS. */
    boolean hasPatterns() {
        return patterns;
    }

    /** Whether two evaluations may differ over the same row, as those of {@code RAND()} do. */
    boolean isChanging() {
        return changing;
    }

    private void collect(Op pattern) {
        names.addAll(OpVars.mentionedVars(pattern));
        Walker.walk(pattern, new OperatorReferences(), new ExpressionReferences());
    }

    private void collect(Expr expression) {
        Walker.walk(expression, new OperatorReferences(), new ExpressionReferences());
    }

    /** What the walker passes by. */
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
            changing |= function instanceof Unstable;
        }

        @Override
        public void visit(ExprFunction1 function) {
            changing |= function instanceof Unstable;
        }

        @Override
        public void visit(ExprFunctionOp exists) {
            patterns = true;
            names.addAll(OpVars.mentionedVars(exists.getGraphPattern()));
        }
    }
}
