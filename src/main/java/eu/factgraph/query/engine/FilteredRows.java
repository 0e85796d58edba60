package eu.factgraph.query.engine;

import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.apache.jena.sparql.expr.ExprList;

/**
 * FILTER (SPARQL 1.1, 18.5). An error of an expression is false; an EXISTS that exceeds a limit
 * ends the query, where ARQ's own filter takes that for false too.
 */
final class FilteredRows extends QueryIterProcessBinding {

    private final ExprList conditions;

    FilteredRows(QueryIterator input, ExprList conditions, ExecutionContext context) {
        super(input, context);
        this.conditions = conditions;
    }

    @Override
    public Binding accept(Binding row) {
        return conditions.isSatisfied(row, getExecContext()) ? row : null;
    }
}
