package eu.factgraph.query.engine;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
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
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterProject;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.expr.ExprList;

/**
 * Evaluates a planned pattern. Rows flow only into what {@link FlowSafety} lets them; all else
 * starts from the outer row, which is empty but within EXISTS.
 */
final class PatternExecutor extends OpExecutor {

    private final Engine engine;
    private final Binding outer;
    private boolean planned;

    PatternExecutor(ExecutionContext context, Engine engine, Binding outer) {
        super(context);
        this.engine = engine;
        this.outer = outer;
    }

    private static QueryIterator evaluated(
            Op plan, Binding outer, Engine engine, ExecutionContext context) {
        var executor = new PatternExecutor(context, engine, outer);
        executor.planned = true;
        return executor.exec(plan, executor.start());
    }

    /** The first call brings the pattern of a query or of an EXISTS, the others its parts. */
    @Override
    protected QueryIterator exec(Op pattern, QueryIterator input) {
        if (planned) {
            return super.exec(pattern, input);
        }
        planned = true;
        Op plan = engine.plan(pattern);
        return QueryIter.flatMap(input, row -> evaluated(plan, row, engine, execCxt), execCxt);
    }

    private QueryIterator start() {
        return from(outer);
    }

    private QueryIterator from(Binding row) {
        return row.isEmpty()
                ? QueryIterRoot.create(execCxt)
                : QueryIterSingleton.create(row, execCxt);
    }

    /** A literal is no predicate; the order of triples is chosen as if it could not be one. */
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
        var possible =
                Iter.filter(
                        input,
                        row ->
                                predicates.stream()
                                        .map(row::get)
                                        .allMatch(value -> value == null || value.isURI()));
        return super.execute(triples, QueryIterPlainWrapper.create(possible, execCxt));
    }

    @Override
    protected QueryIterator execute(OpJoin join, QueryIterator input) {
        return joined(input, join.getLeft(), join.getRight(), false, new ExprList());
    }

    @Override
    protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
        ExprList conditions = join.getExprs() == null ? new ExprList() : join.getExprs();
        return joined(input, join.getLeft(), join.getRight(), true, conditions);
    }

    private QueryIterator joined(
            QueryIterator input, Op left, Op right, boolean optional, ExprList conditions) {
        Set<Var> keys = VariableScope.common(engine.possible(left), engine.certain(right));
        return new JoinedRows(
                exec(left, input),
                () -> exec(right, start()),
                List.copyOf(keys),
                optional,
                conditions,
                engine.open(),
                execCxt);
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
        Set<Var> common =
                VariableScope.common(
                        engine.possible(minus.getLeft()), engine.possible(minus.getRight()));
        Set<Var> keys = VariableScope.common(common, engine.certain(minus.getRight()));
        return new MinusRows(
                exec(minus.getLeft(), input),
                () -> exec(minus.getRight(), start()),
                List.copyOf(common),
                List.copyOf(keys),
                engine.open(),
                execCxt);
    }

    @Override
    protected QueryIterator execute(OpUnion union, QueryIterator input) {
        List<Op> branches = flattenUnion(union);
        return QueryIter.flatMap(
                input,
                row ->
                        QueryIterPlainWrapper.create(
                                Iter.flatMap(
                                        branches.iterator(), branch -> exec(branch, from(row))),
                                execCxt),
                execCxt);
    }

    @Override
    protected QueryIterator execute(OpTable table, QueryIterator input) {
        if (table.isJoinIdentity()) {
            return input;
        }
        return new JoinedRows(
                input,
                () -> table.getTable().iterator(execCxt),
                List.copyOf(engine.certain(table)),
                false,
                new ExprList(),
                engine.open(),
                execCxt);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        return new PathRows(path.getTriplePath(), input, engine.open(), execCxt);
    }

    /** The name of the graph joins after the pattern is matched: it is no part of its scope. */
    @Override
    protected QueryIterator execute(OpGraph pattern, QueryIterator input) {
        return QueryIter.flatMap(
                input,
                row ->
                        QueryIterPlainWrapper.create(
                                Iter.flatMap(
                                        names(Var.lookup(row, pattern.getNode())),
                                        name -> within(name, pattern, row)),
                                execCxt),
                execCxt);
    }

    private Iterator<Node> names(Node name) {
        DatasetGraph dataset = execCxt.getDataset();
        if (name.isVariable()) {
            return dataset.listGraphNodes();
        }
        boolean isHere =
                Quad.isDefaultGraph(name)
                        || Quad.isUnionGraph(name)
                        || !name.isLiteral() && dataset.containsGraph(name);
        return isHere ? Iter.singletonIterator(name) : Iter.nullIterator();
    }

    private Iterator<Binding> within(Node name, OpGraph pattern, Binding row) {
        Graph graph = execCxt.getDataset().getGraph(name);
        QueryIterator rows =
                evaluated(
                        pattern.getSubOp(),
                        row,
                        engine,
                        ExecutionContext.copyChangeActiveGraph(execCxt, graph));
        if (!pattern.getNode().isVariable()) {
            return rows;
        }
        Binding named = BindingFactory.binding(Var.alloc(pattern.getNode()), name);
        return joined(rows, named);
    }

    /** Names that the projection hides are not those of the outer row. */
    @Override
    protected QueryIterator execute(OpProject project, QueryIterator input) {
        Binding seen = BindingFactory.root();
        for (Var name : project.getVars()) {
            if (outer.contains(name)) {
                seen = BindingFactory.binding(seen, name, outer.get(name));
            }
        }
        QueryIterator rows = evaluated(project.getSubOp(), seen, engine, execCxt);
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
        return outer.isEmpty() ? rows : QueryIterPlainWrapper.create(joined(rows, outer), execCxt);
    }

    private static Iterator<Binding> joined(Iterator<Binding> rows, Binding other) {
        return Iter.removeNulls(Iter.map(rows, row -> Algebra.merge(row, other)));
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        return sorted(exec(order.getSubOp(), input), order.getConditions(), Integer.MAX_VALUE);
    }

    @Override
    protected QueryIterator execute(OpTopN top, QueryIterator input) {
        return sorted(exec(top.getSubOp(), input), top.getConditions(), top.getLimit());
    }

    private QueryIterator sorted(QueryIterator rows, List<SortCondition> conditions, int most) {
        Comparator<Binding> order = new BindingComparator(conditions, execCxt);
        return new SortedRows(rows, order, most, engine.open(), execCxt);
    }

    @Override
    protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
        return new DistinctRows(exec(distinct.getSubOp(), input), engine.open(), execCxt);
    }
}
