package eu.factgraph.query.function;

import eu.factgraph.query.function.library.EvaluationLimits;
import eu.factgraph.query.function.library.TermFunctions;
import eu.factgraph.query.limit.BoundedTextBuilder;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeConst;

/** GROUP_CONCAT: SPARQL 1.1 Query, 18.5.1.7. The result for no values is the empty string. */
final class GroupConcat extends AggregatorBase {

    private final String separator;
    private final EvaluationLimits limits;

    /** A null separator is a space. */
    GroupConcat(boolean isDistinct, Expr expression, String separator, EvaluationLimits limits) {
        super("GROUP_CONCAT", isDistinct, expression);
        this.separator = separator == null ? " " : separator;
        this.limits = limits;
    }

    @Override
    public Accumulator createAccumulator() {
        return new ConcatAccumulator();
    }

    @Override
    public Node getValueEmpty() {
        return NodeConst.emptyString;
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new GroupConcat(isDistinct, expressions.get(0), separator, limits);
    }

    @Override
    public String toPrefixString() {
        return super.toPrefixString() + " separator " + separator;
    }

    @Override
    public int hashCode() {
        return Objects.hash(isDistinct, separator, exprList);
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof GroupConcat concatenation
                && isDistinct == concatenation.isDistinct
                && separator.equals(concatenation.separator)
                && exprList.equals(concatenation.exprList, bySyntax);
    }

    private final class ConcatAccumulator extends AccumulatorExpr {
        private final BoundedTextBuilder text = new BoundedTextBuilder();

        ConcatAccumulator() {
            super(getExpr(), isDistinct);
        }

        @Override
        protected void accumulate(NodeValue value, Binding row, FunctionEnv environment) {
            limits.check();
            if (getAccCount() > 0) {
                text.append(separator);
            }
            text.append(TermFunctions.string(value.asNode()));
        }

        @Override
        protected void accumulateError(Binding row, FunctionEnv environment) {
            // ARQ counts the errors, and any of them makes the result an error.
        }

        @Override
        protected NodeValue getAccValue() {
            return NodeValue.makeString(text.toString());
        }
    }
}
