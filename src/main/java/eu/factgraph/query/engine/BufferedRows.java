package eu.factgraph.query.engine;

import java.util.Iterator;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;

/** Rows of which none can be given before all of the input is read. */
abstract class BufferedRows extends QueryIter1 {

    protected final MemoryReservation held;
    private Iterator<Binding> rows;

    BufferedRows(QueryIterator input, MemoryReservation held, ExecutionContext context) {
        super(input, context);
        this.held = held;
    }

    /** Reads the input, counting what is kept of it. */
    protected abstract Iterator<Binding> rows(QueryIterator input);

    @Override
    protected boolean hasNextBinding() {
        if (rows == null) {
            rows = rows(getInput());
        }
        return rows.hasNext();
    }

    @Override
    protected Binding moveToNextBinding() {
        return rows.next();
    }

    @Override
    protected void closeSubIterator() {
        rows = null;
        held.close();
    }

    @Override
    protected void requestSubCancel() {
        // The clock of the query is checked for each row.
    }
}
