package eu.factgraph.query.function;

import eu.factgraph.query.function.library.EvaluationLimits;
import eu.factgraph.query.function.library.NumericFunctions;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.serializer.SerializationContext;

/** SUM and AVG within the limits of the query; the result has a numeric type of SPARQL. */
final class BoundedAggregator extends AggregatorBase {

    private final Aggregator delegate;
    private final EvaluationLimits limits;

    BoundedAggregator(Aggregator delegate, EvaluationLimits limits) {
        super(delegate.getName(), false, delegate.getExprList());
        this.delegate = delegate;
        this.limits = limits;
    }

    @Override
    public Accumulator createAccumulator() {
        Accumulator total = delegate.createAccumulator();
        return new Accumulator() {
            @Override
            public void accumulate(Binding row, FunctionEnv environment) {
                limits.check();
                total.accumulate(row, environment);
            }

            @Override
            public NodeValue getValue() {
                NodeValue value = total.getValue();
                return value == null
                        ? null
                        : limits.checked(NumericFunctions.PLUS.apply(List.of(value), limits));
            }
        };
    }

    @Override
    public Node getValueEmpty() {
        return delegate.getValueEmpty();
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new BoundedAggregator(delegate.copy(expressions), limits);
    }

    @Override
    public String asSparqlExpr(SerializationContext context) {
        return delegate.asSparqlExpr(context);
    }

    @Override
    public String toPrefixString() {
        return delegate.toPrefixString();
    }

    @Override
    public int hashCode() {
        return delegate.hashCode();
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof BoundedAggregator bounded
                && delegate.equals(bounded.delegate, bySyntax);
    }
}
