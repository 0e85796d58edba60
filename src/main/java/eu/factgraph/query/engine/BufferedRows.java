package eu.factgraph.query.engine;

import eu.factgraph.query.limit.MemoryReservation;
import java.util.Iterator;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;

/** An operator that reads all of its input before its first row. */
abstract class BufferedRows extends QueryIter1 {

    protected final MemoryReservation memory;
    private Iterator<Binding> rows;

    BufferedRows(QueryIterator input, MemoryReservation memory, ExecutionContext context) {
        super(input, context);
        this.memory = memory;
    }

    /** Reads the input and reserves memory for what it keeps. */
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
        memory.close();
    }

    @Override
    protected void requestSubCancel() {
        // The deadline is checked for each row.
    }
}
