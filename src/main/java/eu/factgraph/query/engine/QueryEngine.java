package eu.factgraph.query.engine;

import eu.factgraph.query.engine.plan.QueryPlanner;
import eu.factgraph.query.engine.plan.VariableScope;
import eu.factgraph.query.limit.MemoryBudget;
import eu.factgraph.query.limit.MemoryReservation;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;

/**
 * Evaluates one query in place of ARQ's optimizer and executor, some of whose rewrites give wrong
 * rows: a disjunction of equalities adds rows, DISTINCT repeats them, and paths of length zero
 * match terms that are not in the graph.
 */
public final class QueryEngine implements OpExecutorFactory {

    /** In place of ARQ's optimizer, because this engine plans by itself. */
    public static final RewriteFactory UNCHANGED = context -> pattern -> pattern;

    /** The same for DESCRIBE, which describes each of its resources once. */
    public static final RewriteFactory DISTINCT = context -> OpDistinct::create;

    private final MemoryBudget budget;
    private final MemoryReservation memory;

    /** By identity: equal patterns at two places are planned separately. */
    private final Map<Op, Op> plans = new IdentityHashMap<>();

    private QueryPlanner planner;

    public QueryEngine(MemoryBudget budget) {
        this.budget = budget;
        memory = budget.open();
    }

    @Override
    public OpExecutor create(ExecutionContext context) {
        if (planner == null) {
            planner = new QueryPlanner(context.getContext(), memory);
        }
        return new PatternExecutor(context, this, BindingFactory.root());
    }

    Op plan(Op pattern) {
        return plans.computeIfAbsent(pattern, planner::plan);
    }

    MemoryReservation open() {
        return budget.open();
    }

    VariableScope scope() {
        return planner.scope();
    }
}
