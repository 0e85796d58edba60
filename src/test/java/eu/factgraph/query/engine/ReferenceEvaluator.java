package eu.factgraph.query.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.binding.BindingProjectNamed;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.ExprList;

/**
 * Evaluates SPARQL 1.1, section 18.5, literally and without a plan: each part of a pattern in full,
 * joined by nested loops. ARQ's own reference evaluator drops rows of an OPTIONAL after an empty
 * pattern, compares ends of paths by value, and shows hidden variables to EXISTS.
 */
final class ReferenceEvaluator extends OpExecutor {

    ReferenceEvaluator(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator exec(Op pattern, QueryIterator input) {
        List<Binding> rows = new ArrayList<>();
        input.forEachRemaining(outer -> rows.addAll(rows(pattern, outer)));
        return QueryIterPlainWrapper.create(rows.iterator(), execCxt);
    }

    /**
     * @param outer the row for which an EXISTS is evaluated; otherwise empty
     */
    private List<Binding> rows(Op pattern, Binding outer) {
        if (pattern instanceof OpBGP triples) {
            QueryIterator start = QueryIterSingleton.create(outer, execCxt);
            return Iter.toList(QC.executeDirect(triples.getPattern(), start, execCxt));
        }
        if (pattern instanceof OpPath path) {
            return join(
                    List.of(outer),
                    ReferencePathEvaluator.rows(path.getTriplePath(), execCxt.getActiveGraph()));
        }
        if (pattern instanceof OpTable table) {
            return join(List.of(outer), Iter.toList(table.getTable().rows()));
        }
        return pattern instanceof Op1 one ? modified(one, outer) : combined(pattern, outer);
    }

    private List<Binding> combined(Op pattern, Binding outer) {
        if (pattern instanceof OpSequence sequence) {
            return sequence.getElements().stream()
                    .map(part -> rows(part, outer))
                    .reduce(ReferenceEvaluator::join)
                    .orElseThrow();
        }
        if (pattern instanceof OpJoin join) {
            return join(rows(join.getLeft(), outer), rows(join.getRight(), outer));
        }
        if (pattern instanceof OpUnion union) {
            return Stream.of(union.getLeft(), union.getRight())
                    .flatMap(branch -> rows(branch, outer).stream())
                    .toList();
        }
        if (pattern instanceof OpLeftJoin optional) {
            return optional(optional, outer);
        }
        return remaining((OpMinus) pattern, outer);
    }

    private static List<Binding> join(List<Binding> left, List<Binding> right) {
        return left.stream()
                .flatMap(row -> right.stream().map(other -> Algebra.merge(row, other)))
                .filter(joined -> joined != null)
                .toList();
    }

    private List<Binding> optional(OpLeftJoin optional, Binding outer) {
        ExprList conditions = optional.getExprs() == null ? new ExprList() : optional.getExprs();
        List<Binding> right = rows(optional.getRight(), outer);
        return rows(optional.getLeft(), outer).stream()
                .flatMap(
                        row -> {
                            List<Binding> joined =
                                    join(List.of(row), right).stream()
                                            .filter(both -> conditions.isSatisfied(both, execCxt))
                                            .toList();
                            return joined.isEmpty() ? Stream.of(row) : joined.stream();
                        })
                .toList();
    }

    private List<Binding> remaining(OpMinus minus, Binding outer) {
        var names = new ArrayList<>(OpVars.visibleVars(minus.getRight()));
        names.retainAll(OpVars.visibleVars(minus.getLeft()));
        List<Binding> removed =
                rows(minus.getRight(), outer).stream().map(row -> project(row, names)).toList();
        return rows(minus.getLeft(), outer).stream()
                .filter(
                        row ->
                                removed.stream()
                                        .allMatch(
                                                other ->
                                                        Algebra.disjoint(row, other)
                                                                || !Algebra.compatible(row, other)))
                .toList();
    }

    private List<Binding> modified(Op1 pattern, Binding outer) {
        if (pattern instanceof OpProject project) {
            List<Binding> rows = rows(project.getSubOp(), project(outer, project.getVars()));
            return join(
                    rows.stream().map(row -> project(row, project.getVars())).toList(),
                    List.of(outer));
        }
        if (pattern instanceof OpGraph graph) {
            return named(graph, outer);
        }
        List<Binding> rows = rows(pattern.getSubOp(), outer);
        return pattern instanceof OpGroup group
                ? grouped(group, rows, outer)
                : modified(pattern, rows);
    }

    private List<Binding> modified(Op1 pattern, List<Binding> rows) {
        if (pattern instanceof OpFilter filter) {
            return rows.stream()
                    .filter(row -> filter.getExprs().isSatisfied(row, execCxt))
                    .toList();
        }
        if (pattern instanceof OpExtend extend) {
            return rows.stream().map(row -> extended(extend, row)).toList();
        }
        if (pattern instanceof OpDistinct) {
            return rows.stream()
                    .map(row -> (Binding) new BindingProjectNamed(row))
                    .distinct()
                    .toList();
        }
        return ordered(pattern, rows);
    }

    private List<Binding> named(OpGraph pattern, Binding outer) {
        Node name = Var.lookup(outer, pattern.getNode());
        var names =
                name.isVariable()
                        ? Iter.toList(execCxt.getDataset().listGraphNodes())
                        : List.of(name);
        return names.stream()
                .filter(execCxt.getDataset()::containsGraph)
                .flatMap(one -> in(one, pattern, outer).stream())
                .toList();
    }

    private List<Binding> in(Node name, OpGraph pattern, Binding outer) {
        var context =
                ExecutionContext.copyChangeActiveGraph(
                        execCxt, execCxt.getDataset().getGraph(name));
        List<Binding> rows = new ReferenceEvaluator(context).rows(pattern.getSubOp(), outer);
        return pattern.getNode().isVariable()
                ? join(rows, List.of(BindingFactory.binding(Var.alloc(pattern.getNode()), name)))
                : rows;
    }

    private Binding extended(OpExtend extend, Binding row) {
        Binding extended = row;
        for (Var name : extend.getVarExprList().getVars()) {
            Node value = extend.getVarExprList().get(name, extended, execCxt);
            extended = value == null ? extended : BindingFactory.binding(extended, name, value);
        }
        return extended;
    }

    private List<Binding> grouped(OpGroup group, List<Binding> rows, Binding outer) {
        var groups =
                new QueryIterGroup(
                        QueryIterPlainWrapper.create(rows.iterator(), execCxt),
                        group.getGroupVars(),
                        group.getAggregators(),
                        execCxt);
        return join(Iter.toList(groups), List.of(outer));
    }

    private List<Binding> ordered(Op1 pattern, List<Binding> rows) {
        if (pattern instanceof OpOrder order) {
            List<SortCondition> conditions = order.getConditions();
            return rows.stream().sorted(new BindingComparator(conditions, execCxt)).toList();
        }
        var slice = (OpSlice) pattern;
        return rows.stream()
                .skip(Math.max(0, slice.getStart()))
                .limit(slice.getLength() < 0 ? Long.MAX_VALUE : slice.getLength())
                .toList();
    }

    private static Binding project(Binding row, List<Var> names) {
        Binding projected = BindingFactory.root();
        for (Var name : new LinkedHashSet<>(names)) {
            projected =
                    row.contains(name)
                            ? BindingFactory.binding(projected, name, row.get(name))
                            : projected;
        }
        return projected;
    }
}
