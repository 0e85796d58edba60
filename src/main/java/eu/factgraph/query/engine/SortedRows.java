package eu.factgraph.query.engine;

import eu.factgraph.query.limit.MemoryReservation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;

/** ORDER BY, with a limit: no more than twice as many rows are held. */
final class SortedRows extends BufferedRows {

    private final Comparator<Binding> order;
    private final int limit;

    SortedRows(
            QueryIterator input,
            List<SortCondition> conditions,
            int limit,
            MemoryReservation memory,
            ExecutionContext context) {
        super(input, memory, context);
        var comparator = new BindingComparator(conditions, context);
        order =
                (one, other) -> {
                    memory.check();
                    return comparator.compare(one, other);
                };
        this.limit = limit;
    }

    @Override
    protected Iterator<Binding> rows(QueryIterator input) {
        List<Binding> rows = new ArrayList<>();
        while (input.hasNext()) {
            Binding row = input.next();
            memory.check();
            memory.row(row);
            rows.add(row);
            if (rows.size() / 2 > limit) {
                rows = first(rows);
            }
        }
        return first(rows).iterator();
    }

    private List<Binding> first(List<Binding> rows) {
        List<Binding> sorted = MergeSort.sorted(rows, order);
        if (sorted.size() <= limit) {
            return sorted;
        }
        memory.close();
        var kept = new ArrayList<>(sorted.subList(0, limit));
        kept.forEach(memory::row);
        return kept;
    }
}
