package eu.factgraph.query.engine;

import eu.factgraph.query.limit.MemoryReservation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;

/** A hash index of rows by the values of variables that all of them bind, built on first use. */
final class RowIndex implements AutoCloseable {

    private final Supplier<QueryIterator> rows;
    private final List<Var> keys;
    private final MemoryReservation memory;
    private final Map<List<Node>, List<Binding>> byKey = new HashMap<>();
    private List<Binding> all;

    RowIndex(Supplier<QueryIterator> rows, Collection<Var> keys, MemoryReservation memory) {
        this.rows = rows;
        this.keys = List.copyOf(keys);
        this.memory = memory;
    }

    boolean isEmpty() {
        return all().isEmpty();
    }

    /** A superset of the rows that are compatible with {@code row}. */
    Iterator<Binding> candidates(Binding row) {
        List<Binding> found = all();
        if (!keys.isEmpty() && keys.stream().allMatch(row::contains)) {
            found = byKey.getOrDefault(key(row), List.of());
        }
        return Iter.operate(found.iterator(), candidate -> memory.check());
    }

    private List<Binding> all() {
        if (all == null) {
            all = new ArrayList<>();
            QueryIterator input = rows.get();
            input.forEachRemaining(this::add);
            input.close();
        }
        return all;
    }

    private void add(Binding row) {
        memory.check();
        memory.entry(row);
        all.add(row);
        if (!keys.isEmpty()) {
            byKey.computeIfAbsent(key(row), any -> new ArrayList<>(1)).add(row);
        }
    }

    private List<Node> key(Binding row) {
        return keys.stream().map(row::get).toList();
    }

    @Override
    public void close() {
        all = null;
        byKey.clear();
        memory.close();
    }
}
