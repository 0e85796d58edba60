package eu.factgraph.query.function;

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

/** SUM and AVG within the bounds of their query: numbers, of the types that operators give. */
final class BoundedAggregator extends AggregatorBase {

    private static final FunctionImplementation PLUS =
            NumericFunctions.mapped(number -> number, number -> number);

    private final Aggregator engine;
    private final EvaluationLimits bounds;

    BoundedAggregator(Aggregator engine, EvaluationLimits bounds) {
        super(engine.getName(), false, engine.getExprList());
        this.engine = engine;
        this.bounds = bounds;
    }

    @Override
    public Accumulator createAccumulator() {
        Accumulator total = engine.createAccumulator();
        return new Accumulator() {
            @Override
            public void accumulate(Binding row, FunctionEnv environment) {
                bounds.check();
                total.accumulate(row, environment);
            }

            @Override
            public NodeValue getValue() {
                NodeValue value = total.getValue();
                return value == null ? null : bounds.checked(PLUS.apply(List.of(value), bounds));
            }
        };
    }

    @Override
    public Node getValueEmpty() {
        return engine.getValueEmpty();
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new BoundedAggregator(engine.copy(expressions), bounds);
    }

    @Override
    public String asSparqlExpr(SerializationContext context) {
        return engine.asSparqlExpr(context);
    }

    @Override
    public String toPrefixString() {
        return engine.toPrefixString();
    }

    @Override
    public int hashCode() {
        return engine.hashCode();
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof BoundedAggregator bounded
                && engine.equals(bounded.engine, bySyntax);
    }
}
