package eu.factgraph.query.engine;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;

/**
 * Evaluates one query in place of ARQ's optimizer and executor, some of whose rewrites give wrong
 * rows: a disjunction of equalities that adds rows, DISTINCT that repeats them, paths of length
 * zero that match terms which are in no graph.
 */
public final class Engine implements OpExecutorFactory {

    /** Takes the place of the optimizer: this engine plans by itself. */
    public static final RewriteFactory AS_IT_IS = context -> pattern -> pattern;

    /** The same for DESCRIBE, which wants each of its resources once. */
    public static final RewriteFactory EACH_ONCE = context -> OpDistinct::create;

    private final MemoryBudget budget;
    private final MemoryReservation held;

    /** By identity: equal patterns of two places are planned twice. */
    private final Map<Op, Op> plans = new IdentityHashMap<>();

    private QueryPlanner planner;

    public Engine(MemoryBudget budget) {
        this.budget = budget;
        held = budget.open();
    }

    @Override
    public OpExecutor create(ExecutionContext context) {
        if (planner == null) {
            planner = new QueryPlanner(context.getContext(), held);
        }
        return new PatternExecutor(context, this, BindingFactory.root());
    }

    Op plan(Op pattern) {
        Op plan = plans.get(pattern);
        if (plan == null) {
            plan = planner.plan(pattern);
            plans.put(pattern, plan);
        }
        return plan;
    }

    MemoryReservation open() {
        return budget.open();
    }

    Set<Var> certain(Op pattern) {
        return planner.scope().certain(pattern);
    }

    Set<Var> possible(Op pattern) {
        return planner.scope().possible(pattern);
    }
}
