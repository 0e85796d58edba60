package eu.factgraph.query.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.algebra.optimize.TransformPropertyFunction;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathCompiler;
import org.apache.jena.sparql.path.PathLib;
import org.apache.jena.sparql.util.Context;

/**
 * Rewrites a pattern into one that gives the same rows sooner. An EXISTS within an expression is
 * left as it is: it is planned when it is first evaluated.
 */
final class QueryPlanner {

    /** A sort that keeps at most so many rows need not hold all. */
    private static final long MOST_KEPT = 100_000;

    private final MemoryReservation held;
    private final VariableScope scope;
    private final FlowSafety safety;
    private final FilterPlacement placement;
    private final TransformPropertyFunction functions;
    private final PathCompiler paths = new PathCompiler();

    QueryPlanner(Context context, MemoryReservation held) {
        this.held = held;
        scope = new VariableScope(held);
        safety = new FlowSafety(scope);
        placement = new FilterPlacement(scope, safety);
        functions = new TransformPropertyFunction(context);
    }

    VariableScope scope() {
        return scope;
    }

    Op plan(Op pattern) {
        held.check();
        if (pattern instanceof OpJoin join) {
            return joined(plan(join.getLeft()), plan(join.getRight()));
        }
        if (pattern instanceof OpSequence sequence) {
            return sequence.getElements().stream()
                    .map(this::plan)
                    .reduce(QueryPlanner::sequence)
                    .orElseThrow();
        }
        if (pattern instanceof OpLeftJoin optional) {
            return optional(optional, plan(optional.getLeft()), plan(optional.getRight()));
        }
        if (pattern instanceof OpFilter filter) {
            return placement.place(filter.getExprs(), plan(filter.getSubOp()));
        }
        if (pattern instanceof OpDistinct distinct && sortsWhatItShows(distinct)) {
            return plan(sortedLast(distinct));
        }
        if (pattern instanceof OpSlice slice) {
            return slice.copy(plan(shortened(slice)));
        }
        if (pattern instanceof Op2 both) {
            return both.copy(plan(both.getLeft()), plan(both.getRight()));
        }
        return pattern instanceof Op1 one ? one.copy(plan(one.getSubOp())) : leaf(pattern);
    }

    private Op leaf(Op pattern) {
        if (pattern instanceof OpPath path) {
            return path(path);
        }
        return pattern instanceof OpBGP triples ? functions.transform(triples) : pattern;
    }

    /**
     * As SPARQL 1.1, 18.2.2.3 and 18.2.2.4, translate it: a sequence joins, an alternative adds up.
     */
    private Op path(OpPath pattern) {
        TriplePath path = pattern.getTriplePath();
        if (path.getPath() instanceof P_Alt either) {
            return new OpUnion(path(path, either.getLeft()), path(path, either.getRight()));
        }
        Op steps = PathLib.pathToTriples(paths.reduce(path));
        return steps instanceof OpPath one && one.getTriplePath().equals(path)
                ? pattern
                : plan(steps);
    }

    private Op path(TriplePath ends, Path way) {
        return path(new OpPath(new TriplePath(ends.getSubject(), way, ends.getObject())));
    }

    private Op joined(Op left, Op right) {
        if (right instanceof OpTable && safety.isSafe(left, scope.possible(right))) {
            return sequence(right, left);
        }
        if (safety.isSafe(right, scope.possible(left))) {
            return sequence(left, right);
        }
        return isConnected(left, right) && safety.isSafe(left, scope.possible(right))
                ? sequence(right, left)
                : OpJoin.create(left, right);
    }

    private boolean isConnected(Op left, Op right) {
        Set<Var> names = scope.certain(right);
        return scope.certain(left).stream().anyMatch(names::contains);
    }

    private Op optional(OpLeftJoin original, Op left, Op right) {
        if (!safety.isSafe(right, scope.possible(left))) {
            return OpLeftJoin.create(left, right, original.getExprs());
        }
        return new OpConditional(
                left,
                original.getExprs() == null ? right : placement.place(original.getExprs(), right));
    }

    /** One after the other; neighbouring triples are one pattern, so that it can be ordered. */
    static Op sequence(Op first, Op then) {
        List<Op> parts = new ArrayList<>(parts(first));
        for (Op part : parts(then)) {
            int last = parts.size() - 1;
            if (part instanceof OpBGP more
                    && last >= 0
                    && parts.get(last) instanceof OpBGP triples) {
                parts.set(last, merged(triples, more));
            } else {
                parts.add(part);
            }
        }
        return parts.size() == 1 ? parts.get(0) : sequence(parts);
    }

    private static Op sequence(List<Op> parts) {
        OpSequence sequence = OpSequence.create();
        parts.forEach(sequence::add);
        return sequence;
    }

    private static List<Op> parts(Op pattern) {
        return pattern instanceof OpSequence sequence ? sequence.getElements() : List.of(pattern);
    }

    private static Op merged(OpBGP triples, OpBGP more) {
        var all = new BasicPattern(triples.getPattern());
        all.addAll(more.getPattern());
        return new OpBGP(all);
    }

    /** Then equal rows are neighbours, and it is the same to sort those that are left. */
    private static boolean sortsWhatItShows(OpDistinct distinct) {
        return distinct.getSubOp() instanceof OpProject project
                && project.getSubOp() instanceof OpOrder order
                && order.getConditions().stream()
                        .map(condition -> VariableReferences.in(condition.getExpression()))
                        .allMatch(
                                mentions ->
                                        !mentions.isChanging()
                                                && project.getVars().containsAll(mentions.names()));
    }

    private static Op sortedLast(OpDistinct distinct) {
        OpProject project = (OpProject) distinct.getSubOp();
        OpOrder order = (OpOrder) project.getSubOp();
        return new OpOrder(
                OpDistinct.create(project.copy(order.getSubOp())), order.getConditions());
    }

    /** Where only the first rows of a sort are wanted, the others are let go while it sorts. */
    private static Op shortened(OpSlice slice) {
        long skipped = Math.max(0, slice.getStart());
        long wanted = slice.getLength();
        return wanted == Query.NOLIMIT || skipped > MOST_KEPT || wanted > MOST_KEPT
                ? slice.getSubOp()
                : shortened(slice.getSubOp(), (int) (skipped + wanted));
    }

    private static Op shortened(Op sorted, int most) {
        if (sorted instanceof OpProject project) {
            return project.copy(shortened(project.getSubOp(), most));
        }
        return sorted instanceof OpOrder order
                ? new OpTopN(order.getSubOp(), most, order.getConditions())
                : sorted;
    }
}
