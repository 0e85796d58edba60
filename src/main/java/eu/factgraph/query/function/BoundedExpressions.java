package eu.factgraph.query.function;

import eu.factgraph.query.function.library.EvaluationLimits;
import eu.factgraph.query.limit.QueryFault;
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
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.graph.NodeTransformLib;

/** Replaces ARQ's functions and aggregates throughout the algebra of a query. */
public final class BoundedExpressions extends TransformCopy {

    private final EvaluationLimits limits;
    private final List<RuntimeException> faults = new ArrayList<>();

    private BoundedExpressions(EvaluationLimits limits) {
        this.limits = limits;
    }

    /**
     * Wraps a planner so that it receives algebra with the functions replaced.
     *
     * @param deadline throws when the time of the query is over
     * @throws QueryFault if a literal of the query is too large
     */
    public static RewriteFactory before(RewriteFactory planner, Runnable deadline) {
        return context -> {
            Rewrite plan = planner.create(context);
            return algebra -> plan.rewrite(replace(algebra, new EvaluationLimits(deadline)));
        };
    }

    private static Op replace(Op algebra, EvaluationLimits limits) {
        var expressions = new BoundedExpressions(limits);
        NodeTransformLib.transform(expressions::check, algebra);
        var functions = new FunctionSubstitution(limits, expressions.faults);
        Op bounded = Transformer.transformSkipService(expressions, functions, algebra);
        if (!expressions.faults.isEmpty()) {
            throw expressions.faults.get(0);
        }
        return bounded;
    }

    /** Faults are thrown at the end, because the transformation must not be interrupted. */
    private Node check(Node term) {
        try {
            return limits.checked(term);
        } catch (QueryFault tooLarge) {
            faults.add(tooLarge);
            return term;
        }
    }

    @Override
    public Op transform(OpTable table) {
        table.getTable().rows().forEachRemaining(row -> row.forEach((name, term) -> check(term)));
        return table;
    }

    @Override
    public Op transform(OpGroup group, Op input) {
        List<ExprAggregator> bounded =
                group.getAggregators().stream()
                        .map(one -> new ExprAggregator(one.getVar(), bounded(one.getAggregator())))
                        .toList();
        return OpGroup.create(input, group.getGroupVars(), bounded);
    }

    private Aggregator bounded(Aggregator aggregator) {
        if (aggregator instanceof AggGroupConcat concat) {
            return new GroupConcat(
                    false, concat.getExprList().get(0), concat.getSeparator(), limits);
        }
        if (aggregator instanceof AggGroupConcatDistinct concat) {
            return new GroupConcat(
                    true, concat.getExprList().get(0), concat.getSeparator(), limits);
        }
        boolean isNumeric =
                aggregator instanceof AggSum
                        || aggregator instanceof AggSumDistinct
                        || aggregator instanceof AggAvg
                        || aggregator instanceof AggAvgDistinct;
        return isNumeric ? new BoundedAggregator(aggregator, limits) : aggregator;
    }
}
