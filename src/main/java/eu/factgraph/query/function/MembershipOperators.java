package eu.factgraph.query.function;

import eu.factgraph.query.function.library.ComparisonOperators;
import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** IN and NOT IN: SPARQL 1.1 Query, 17.4.1.9. An error counts only where no member is equal. */
final class MembershipOperators extends ExprFunctionN {

    private final boolean isNegated;

    /** The arguments are the value and the members of the list. */
    MembershipOperators(boolean isNegated, ExprList arguments) {
        super(isNegated ? "notin" : "in", arguments);
        this.isNegated = isNegated;
    }

    @Override
    protected NodeValue evalSpecial(Binding row, FunctionEnv environment) {
        NodeValue value = getArg(1).eval(row, environment);
        ExprEvalException error = null;
        for (Expr member : getArgs().subList(1, numArgs())) {
            try {
                if (ComparisonOperators.isEqual(value, member.eval(row, environment))) {
                    return NodeValue.booleanReturn(!isNegated);
                }
            } catch (ExprEvalException incomparable) {
                error = incomparable;
            }
        }
        if (error != null) {
            throw error;
        }
        return NodeValue.booleanReturn(isNegated);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        throw new UnsupportedOperationException("evaluated by evalSpecial");
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new MembershipOperators(isNegated, arguments);
    }
}
