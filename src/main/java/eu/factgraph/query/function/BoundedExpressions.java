package eu.factgraph.query.function;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.graph.NodeTransformLib;

/** Replaces the engine's functions in the algebra of a query, wherever they stand in it. */
public final class BoundedExpressions extends TransformCopy {

    private final EvaluationLimits bounds;
    private final List<LimitExceeded> faults = new ArrayList<>();

    private BoundedExpressions(EvaluationLimits bounds) {
        this.bounds = bounds;
    }

    /**
     * A planner that plans with our functions: they are put in before it moves expressions about.
     *
     * @param deadline throws once the time of the query is over
     * @throws LimitExceeded if a literal of the query is too large
     */
    public static RewriteFactory before(RewriteFactory planner, Runnable deadline) {
        return context -> {
            Rewrite plan = planner.create(context);
            return algebra -> plan.rewrite(in(algebra, new EvaluationLimits(deadline)));
        };
    }

    private static Op in(Op algebra, EvaluationLimits bounds) {
        var ours = new BoundedExpressions(bounds);
        NodeTransformLib.transform(ours::seen, algebra);
        var replacing = new FunctionSubstitution(bounds);
        Op bounded = Transformer.transformSkipService(ours, replacing, algebra);
        ours.throwFaults();
        replacing.throwFaults();
        return bounded;
    }

    /** Faults are thrown at the end: the walk through the algebra cannot be left in its middle. */
    private Node seen(Node term) {
        try {
            return bounds.checked(term);
        } catch (LimitExceeded large) {
            faults.add(large);
            return term;
        }
    }

    private void throwFaults() {
        if (!faults.isEmpty()) {
            throw faults.get(0);
        }
    }

    @Override
    public Op transform(OpTable table) {
        table.getTable().rows().forEachRemaining(row -> row.forEach((name, term) -> seen(term)));
        return table;
    }

    @Override
    public Op transform(OpGroup group, Op input) {
        return OpGroup.create(
                input,
                group.getGroupVars(),
                group.getAggregators().stream()
                        .map(
                                aggregate ->
                                        new ExprAggregator(
                                                aggregate.getVar(),
                                                bounded(aggregate.getAggregator())))
                        .toList());
    }

    private Aggregator bounded(Aggregator engine) {
        if (engine instanceof AggGroupConcat all) {
            return new GroupConcat(false, expression(all), all.getSeparator(), bounds);
        }
        if (engine instanceof AggGroupConcatDistinct all) {
            return new GroupConcat(true, expression(all), all.getSeparator(), bounds);
        }
        boolean isOfNumbers =
                engine instanceof AggSum
                        || engine instanceof AggSumDistinct
                        || engine instanceof AggAvg
                        || engine instanceof AggAvgDistinct;
        return isOfNumbers ? new BoundedAggregator(engine, bounds) : engine;
    }

    private static Expr expression(Aggregator aggregator) {
        return aggregator.getExprList().get(0);
    }
}
