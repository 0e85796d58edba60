package eu.factgraph.query.engine;

import eu.factgraph.query.engine.plan.VariableScope;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.SetUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterProject;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.expr.ExprList;

/**
 * Evaluates a planned pattern. Rows are substituted into the parts of a sequence only; everything
 * else starts from the outer row, which is empty except within EXISTS.
 */
final class PatternExecutor extends OpExecutor {

    private final QueryEngine engine;
    private final Binding outer;
    private boolean planned;

    PatternExecutor(ExecutionContext context, QueryEngine engine, Binding outer) {
        super(context);
        this.engine = engine;
        this.outer = outer;
    }

    static QueryIterator evaluate(
            Op plan, Binding outer, QueryEngine engine, ExecutionContext context) {
        var executor = new PatternExecutor(context, engine, outer);
        executor.planned = true;
        return executor.exec(plan, executor.from(outer));
    }

    /** First called for the pattern of a query or of an EXISTS, then for its parts. */
    @Override
    protected QueryIterator exec(Op pattern, QueryIterator input) {
        if (planned) {
            return super.exec(pattern, input);
        }
        planned = true;
        Op plan = engine.plan(pattern);
        return QueryIter.flatMap(input, row -> evaluate(plan, row, engine, execCxt), execCxt);
    }

    private QueryIterator from(Binding row) {
        return row.isEmpty()
                ? QueryIterRoot.create(execCxt)
                : QueryIterSingleton.create(row, execCxt);
    }

    /** ARQ orders the triples as if a variable could not bind a literal as predicate. */
    @Override
    protected QueryIterator execute(OpBGP triples, QueryIterator input) {
        List<Var> predicates =
                triples.getPattern().getList().stream()
                        .map(Triple::getPredicate)
                        .filter(Node::isVariable)
                        .map(Var::alloc)
                        .toList();
        if (predicates.isEmpty() || input.isJoinIdentity()) {
            return super.execute(triples, input);
        }
        var valid =
                Iter.filter(
                        input, row -> predicates.stream().allMatch(name -> mayBeIri(row, name)));
        return super.execute(triples, QueryIterPlainWrapper.create(valid, execCxt));
    }

    private static boolean mayBeIri(Binding row, Var name) {
        return !row.contains(name) || row.get(name).isURI();
    }

    @Override
    protected QueryIterator execute(OpJoin join, QueryIterator input) {
        return join(input, join.getLeft(), join.getRight(), false, new ExprList());
    }

    @Override
    protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
        ExprList conditions = join.getExprs() == null ? new ExprList() : join.getExprs();
        return join(input, join.getLeft(), join.getRight(), true, conditions);
    }

    private QueryIterator join(
            QueryIterator input, Op left, Op right, boolean optional, ExprList conditions) {
        Set<Var> keys =
                SetUtils.intersection(engine.scope().possible(left), engine.scope().certain(right));
        var index = new RowIndex(() -> exec(right, from(outer)), keys, engine.open());
        return new JoinedRows(exec(left, input), index, optional, conditions, execCxt);
    }

    @Override
    protected QueryIterator execute(OpConditional optional, QueryIterator input) {
        return QueryIter.flatMap(
                exec(optional.getLeft(), input),
                row -> {
                    QueryIterator matches = exec(optional.getRight(), from(row));
                    return matches.hasNext() ? matches : from(row);
                },
                execCxt);
    }

    @Override
    protected QueryIterator execute(OpFilter filter, QueryIterator input) {
        return new FilteredRows(exec(filter.getSubOp(), input), filter.getExprs(), execCxt);
    }

    @Override
    protected QueryIterator execute(OpMinus minus, QueryIterator input) {
        VariableScope scope = engine.scope();
        Op right = minus.getRight();
        Set<Var> common =
                SetUtils.intersection(scope.possible(minus.getLeft()), scope.possible(right));
        return new MinusRows(
                exec(minus.getLeft(), input),
                () -> exec(right, from(outer)),
                common,
                SetUtils.intersection(common, scope.certain(right)),
                engine.open(),
                execCxt);
    }

    @Override
    protected QueryIterator execute(OpUnion union, QueryIterator input) {
        List<Op> branches = flattenUnion(union);
        return QueryIter.flatMap(input, row -> union(branches, row), execCxt);
    }

    private QueryIterator union(List<Op> branches, Binding row) {
        var rows = Iter.flatMap(branches.iterator(), branch -> exec(branch, from(row)));
        return QueryIterPlainWrapper.create(rows, execCxt);
    }

    @Override
    protected QueryIterator execute(OpTable table, QueryIterator input) {
        if (table.isJoinIdentity()) {
            return input;
        }
        Set<Var> keys = engine.scope().certain(table);
        var index = new RowIndex(() -> table.getTable().iterator(execCxt), keys, engine.open());
        return new JoinedRows(input, index, false, new ExprList(), execCxt);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        return new PathRows(path.getTriplePath(), input, engine.open(), execCxt);
    }

    @Override
    protected QueryIterator execute(OpGraph pattern, QueryIterator input) {
        var matcher = new NamedGraphMatcher(pattern, engine, execCxt);
        return QueryIter.flatMap(input, matcher::rows, execCxt);
    }

    /** Variables that the projection hides are not those of the outer row. */
    @Override
    protected QueryIterator execute(OpProject project, QueryIterator input) {
        Binding visible = BindingFactory.root();
        for (Var name : project.getVars()) {
            if (outer.contains(name)) {
                visible = BindingFactory.binding(visible, name, outer.get(name));
            }
        }
        QueryIterator rows = evaluate(project.getSubOp(), visible, engine, execCxt);
        return withOuter(QueryIterProject.create(rows, project.getVars(), execCxt));
    }

    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        return withOuter(
                new GroupedRows(
                        exec(group.getSubOp(), input),
                        group.getGroupVars(),
                        group.getAggregators(),
                        engine.open(),
                        execCxt));
    }

    private QueryIterator withOuter(QueryIterator rows) {
        return outer.isEmpty() ? rows : QueryIterPlainWrapper.create(merge(rows, outer), execCxt);
    }

    /** The rows that are compatible with {@code other}, merged with it. */
    static Iterator<Binding> merge(Iterator<Binding> rows, Binding other) {
        return Iter.removeNulls(Iter.map(rows, row -> Algebra.merge(row, other)));
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        return sort(exec(order.getSubOp(), input), order.getConditions(), Integer.MAX_VALUE);
    }

    @Override
    protected QueryIterator execute(OpTopN top, QueryIterator input) {
        return sort(exec(top.getSubOp(), input), top.getConditions(), top.getLimit());
    }

    private QueryIterator sort(QueryIterator rows, List<SortCondition> conditions, int limit) {
        return new SortedRows(rows, conditions, limit, engine.open(), execCxt);
    }

    @Override
    protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
        return new DistinctRows(exec(distinct.getSubOp(), input), engine.open(), execCxt);
    }
}
