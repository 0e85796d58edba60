package eu.factgraph.query.engine;

import eu.factgraph.query.limit.MemoryReservation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;

/** A hash index of rows by the values of variables that all of them bind. */
final class RowIndex {

    private final List<Var> keys;
    private final List<Binding> all = new ArrayList<>();
    private final Map<List<Node>, List<Binding>> byKey = new HashMap<>();

    /**
     * @param keys variables that every row binds
     */
    static RowIndex of(QueryIterator rows, List<Var> keys, MemoryReservation memory) {
        var index = new RowIndex(keys);
        while (rows.hasNext()) {
            Binding row = rows.next();
            memory.check();
            memory.entry(row);
            index.add(row);
        }
        rows.close();
        return index;
    }

    private RowIndex(List<Var> keys) {
        this.keys = keys;
    }

    private void add(Binding row) {
        all.add(row);
        if (!keys.isEmpty()) {
            byKey.computeIfAbsent(key(row), any -> new ArrayList<>(1)).add(row);
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** A superset of the rows that are compatible with {@code row}. */
    Iterator<Binding> candidates(Binding row) {
        boolean hasKey = !keys.isEmpty() && keys.stream().allMatch(row::contains);
        return hasKey ? byKey.getOrDefault(key(row), List.of()).iterator() : all.iterator();
    }

    private List<Node> key(Binding row) {
        return keys.stream().map(row::get).toList();
    }
}
