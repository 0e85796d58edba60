package eu.factgraph.query.engine;

import eu.factgraph.query.limit.MemoryReservation;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.expr.ExprList;

/** Join and LeftJoin (SPARQL 1.1, 18.5): a hash join that holds the right side. */
final class JoinedRows extends QueryIterRepeatApply {

    private final Supplier<QueryIterator> right;
    private final List<Var> keys;
    private final MemoryReservation memory;
    private final boolean optional;
    private final ExprList conditions;
    private RowIndex index;

    /**
     * @param keys variables that each row of the right side binds, and rows of the left side may
     *     bind
     * @param optional whether a row of the left side without a match is kept
     * @param conditions on the joined row
     */
    JoinedRows(
            QueryIterator left,
            Supplier<QueryIterator> right,
            List<Var> keys,
            boolean optional,
            ExprList conditions,
            MemoryReservation memory,
            ExecutionContext context) {
        super(left, context);
        this.right = right;
        this.keys = keys;
        this.optional = optional;
        this.conditions = conditions;
        this.memory = memory;
    }

    @Override
    protected QueryIterator nextStage(Binding row) {
        if (index == null) {
            index = RowIndex.of(right.get(), keys, memory);
        }
        if (index.isEmpty() && !optional) {
            return null;
        }
        var joined =
                Iter.iter(index.candidates(row))
                        .map(match -> joined(row, match))
                        .filter(this::satisfies);
        return QueryIterPlainWrapper.create(
                optional && !joined.hasNext() ? Iter.singletonIterator(row) : joined,
                getExecContext());
    }

    private Binding joined(Binding row, Binding match) {
        memory.check();
        return Algebra.merge(row, match);
    }

    private boolean satisfies(Binding joined) {
        return joined != null && conditions.isSatisfied(joined, getExecContext());
    }

    @Override
    protected void closeSubIterator() {
        super.closeSubIterator();
        index = null;
        memory.close();
    }
}
