package eu.factgraph.query.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;

/** ORDER BY; where only the first rows are wanted, no more than twice as many are held. */
final class SortedRows extends BufferedRows {

    private final Comparator<Binding> order;
    private final int most;

    /**
     * @param most how many rows are wanted
     */
    SortedRows(
            QueryIterator input,
            Comparator<Binding> order,
            int most,
            MemoryReservation held,
            ExecutionContext context) {
        super(input, held, context);
        this.order =
                (one, other) -> {
                    held.check();
                    return order.compare(one, other);
                };
        this.most = most;
    }

    @Override
    protected Iterator<Binding> rows(QueryIterator input) {
        List<Binding> rows = new ArrayList<>();
        while (input.hasNext()) {
            Binding row = input.next();
            held.check();
            held.row(row);
            rows.add(row);
            if (rows.size() / 2 > most) {
                rows = first(rows);
            }
        }
        return first(rows).iterator();
    }

    private List<Binding> first(List<Binding> rows) {
        List<Binding> sorted = MergeSort.sorted(rows, order);
        if (sorted.size() <= most) {
            return sorted;
        }
        held.close();
        var kept = new ArrayList<>(sorted.subList(0, most));
        kept.forEach(held::row);
        return kept;
    }
}
