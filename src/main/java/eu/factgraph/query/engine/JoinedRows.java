package eu.factgraph.query.engine;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.expr.ExprList;

/** Join and LeftJoin (SPARQL 1.1, 18.5): a hash join that holds the right side. */
final class JoinedRows extends QueryIterRepeatApply {

    private final RowIndex right;
    private final boolean optional;
    private final ExprList conditions;

    /**
     * @param optional whether a row of the left side without a match is kept
     * @param conditions on the joined row
     */
    JoinedRows(
            QueryIterator left,
            RowIndex right,
            boolean optional,
            ExprList conditions,
            ExecutionContext context) {
        super(left, context);
        this.right = right;
        this.optional = optional;
        this.conditions = conditions;
    }

    @Override
    protected QueryIterator nextStage(Binding row) {
        if (right.isEmpty() && !optional) {
            return null;
        }
        var joined =
                Iter.iter(right.candidates(row))
                        .map(match -> Algebra.merge(row, match))
                        .filter(this::satisfies);
        return QueryIterPlainWrapper.create(
                optional && !joined.hasNext() ? Iter.singletonIterator(row) : joined,
                getExecContext());
    }

    private boolean satisfies(Binding joined) {
        return joined != null && conditions.isSatisfied(joined, getExecContext());
    }

    @Override
    protected void closeSubIterator() {
        super.closeSubIterator();
        right.close();
    }
}
