package eu.factgraph.query.engine;

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

/** Join and LeftJoin (SPARQL 1.1, 18.5): the right side is held, the left side passes by. */
final class JoinedRows extends QueryIterRepeatApply {

    private final Supplier<QueryIterator> right;
    private final List<Var> keys;
    private final MemoryReservation held;
    private final boolean optional;
    private final ExprList conditions;
    private RowIndex index;

    /**
     * @param keys variables that each row of the right side binds, and rows of the left side may
     * @param optional whether a row of the left side without a partner stays
     * @param conditions on the joined row
     */
    JoinedRows(
            QueryIterator left,
            Supplier<QueryIterator> right,
            List<Var> keys,
            boolean optional,
            ExprList conditions,
            MemoryReservation held,
            ExecutionContext context) {
        super(left, context);
        this.right = right;
        this.keys = keys;
        this.optional = optional;
        this.conditions = conditions;
        this.held = held;
    }

    @Override
    protected QueryIterator nextStage(Binding row) {
        if (index == null) {
            index = RowIndex.of(right.get(), keys, held);
        }
        if (index.isEmpty() && !optional) {
            return null;
        }
        var joined =
                Iter.iter(index.near(row))
                        .map(partner -> joined(row, partner))
                        .filter(this::isWanted);
        return QueryIterPlainWrapper.create(
                optional && !joined.hasNext() ? Iter.singletonIterator(row) : joined,
                getExecContext());
    }

    private Binding joined(Binding row, Binding partner) {
        held.check();
        return Algebra.merge(row, partner);
    }

    private boolean isWanted(Binding joined) {
        return joined != null && conditions.isSatisfied(joined, getExecContext());
    }

    @Override
    protected void closeSubIterator() {
        super.closeSubIterator();
        index = null;
        held.close();
    }
}
