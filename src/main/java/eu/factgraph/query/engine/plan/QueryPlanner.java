package eu.factgraph.query.engine.plan;

import eu.factgraph.query.limit.MemoryReservation;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.lib.SetUtils;
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
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathCompiler;
import org.apache.jena.sparql.path.PathLib;
import org.apache.jena.sparql.util.Context;

/**
 * Rewrites a pattern into one that gives the same rows sooner. An EXISTS within an expression is
 * planned later, when it is first evaluated.
 */
public final class QueryPlanner {

    /** Up to this many rows, ORDER BY with LIMIT holds only those that it returns. */
    private static final long MAX_TOP_ROWS = 100_000;

    private final MemoryReservation memory;
    private final VariableScope scope;
    private final FlowSafety safety;
    private final FilterPlacement placement;
    private final TransformPropertyFunction functions;
    private final PathCompiler paths = new PathCompiler();

    public QueryPlanner(Context context, MemoryReservation memory) {
        this.memory = memory;
        scope = new VariableScope(memory);
        safety = new FlowSafety(scope);
        placement = new FilterPlacement(scope, safety);
        functions = new TransformPropertyFunction(context);
    }

    public VariableScope scope() {
        return scope;
    }

    public Op plan(Op pattern) {
        memory.check();
        if (pattern instanceof OpJoin join) {
            return joined(plan(join.getLeft()), plan(join.getRight()));
        }
        if (pattern instanceof OpSequence sequence) {
            var parts = sequence.getElements().stream().map(this::plan);
            return parts.reduce(QueryPlanner::sequence).orElseThrow();
        }
        if (pattern instanceof OpLeftJoin optional) {
            return optional(optional, plan(optional.getLeft()), plan(optional.getRight()));
        }
        if (pattern instanceof OpFilter filter) {
            return placement.place(filter.getExprs(), plan(filter.getSubOp()));
        }
        if (pattern instanceof OpDistinct distinct && sortsByProjectedVariables(distinct)) {
            return plan(sortAfterDistinct(distinct));
        }
        if (pattern instanceof OpSlice slice) {
            return slice.copy(plan(topRows(slice)));
        }
        return other(pattern);
    }

    private Op other(Op pattern) {
        if (pattern instanceof Op2 both) {
            return both.copy(plan(both.getLeft()), plan(both.getRight()));
        }
        if (pattern instanceof Op1 one) {
            return one.copy(plan(one.getSubOp()));
        }
        if (pattern instanceof OpPath path) {
            return path(path);
        }
        return pattern instanceof OpBGP triples ? functions.transform(triples) : pattern;
    }

    /** SPARQL 1.1, 18.2.2.3 and 18.2.2.4: a sequence is a join, an alternative is a union. */
    private Op path(OpPath pattern) {
        TriplePath path = pattern.getTriplePath();
        if (path.getPath() instanceof P_Alt alternative) {
            return new OpUnion(
                    path(path, alternative.getLeft()), path(path, alternative.getRight()));
        }
        Op steps = PathLib.pathToTriples(paths.reduce(path));
        return steps instanceof OpPath one && one.getTriplePath().equals(path)
                ? pattern
                : plan(steps);
    }

    private Op path(TriplePath ends, Path path) {
        return path(new OpPath(new TriplePath(ends.getSubject(), path, ends.getObject())));
    }

    private Op joined(Op left, Op right) {
        if (right instanceof OpTable && safety.isSafe(left, scope.possible(right))) {
            return sequence(right, left);
        }
        if (safety.isSafe(right, scope.possible(left))) {
            return sequence(left, right);
        }
        boolean isConnected = SetUtils.intersectionP(scope.certain(left), scope.certain(right));
        return isConnected && safety.isSafe(left, scope.possible(right))
                ? sequence(right, left)
                : OpJoin.create(left, right);
    }

    private Op optional(OpLeftJoin original, Op left, Op right) {
        if (!safety.isSafe(right, scope.possible(left))) {
            return OpLeftJoin.create(left, right, original.getExprs());
        }
        return new OpConditional(
                left,
                original.getExprs() == null ? right : placement.place(original.getExprs(), right));
    }

    /** A sequence that merges adjacent triples into one basic graph pattern, to be reordered. */
    static Op sequence(Op first, Op second) {
        List<Op> parts = new ArrayList<>(parts(first));
        for (Op part : parts(second)) {
            int last = parts.size() - 1;
            if (part instanceof OpBGP more
                    && last >= 0
                    && parts.get(last) instanceof OpBGP triples) {
                parts.set(last, merged(triples, more));
            } else {
                parts.add(part);
            }
        }
        return sequence(parts);
    }

    static Op sequence(List<Op> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
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

    /** Then equal rows are adjacent, and sorting after DISTINCT gives the same rows. */
    private static boolean sortsByProjectedVariables(OpDistinct distinct) {
        return distinct.getSubOp() instanceof OpProject project
                && project.getSubOp() instanceof OpOrder order
                && order.getConditions().stream()
                        .map(condition -> VariableReferences.in(condition.getExpression()))
                        .allMatch(
                                references ->
                                        !references.isVolatile()
                                                && project.getVars()
                                                        .containsAll(references.names()));
    }

    private static Op sortAfterDistinct(OpDistinct distinct) {
        OpProject project = (OpProject) distinct.getSubOp();
        OpOrder order = (OpOrder) project.getSubOp();
        return new OpOrder(
                OpDistinct.create(project.copy(order.getSubOp())), order.getConditions());
    }

    /** ORDER BY with LIMIT as an operator that holds only the first rows. */
    private static Op topRows(OpSlice slice) {
        long offset = Math.max(0, slice.getStart());
        long length = slice.getLength();
        return length == Query.NOLIMIT || offset > MAX_TOP_ROWS || length > MAX_TOP_ROWS
                ? slice.getSubOp()
                : topRows(slice.getSubOp(), (int) (offset + length));
    }

    private static Op topRows(Op sorted, int limit) {
        if (sorted instanceof OpProject project) {
            return project.copy(topRows(project.getSubOp(), limit));
        }
        return sorted instanceof OpOrder order
                ? new OpTopN(order.getSubOp(), limit, order.getConditions())
                : sorted;
    }
}
