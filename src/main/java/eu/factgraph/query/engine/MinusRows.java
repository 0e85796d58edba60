package eu.factgraph.query.engine;

import eu.factgraph.query.limit.MemoryReservation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.apache.jena.sparql.engine.iterator.QueryIterProject;

/** MINUS (SPARQL 1.1, 18.5). */
final class MinusRows extends QueryIterProcessBinding {

    private final Supplier<QueryIterator> removed;
    private final Set<Var> common;
    private final MemoryReservation memory;
    private final RowIndex index;

    /**
     * @param common variables that both sides may bind
     * @param keys those of them that every removed row binds
     */
    MinusRows(
            QueryIterator left,
            Supplier<QueryIterator> removed,
            Set<Var> common,
            Set<Var> keys,
            MemoryReservation memory,
            ExecutionContext context) {
        super(left, context);
        this.removed = removed;
        this.common = common;
        this.memory = memory;
        index = new RowIndex(this::distinct, keys, memory);
    }

    @Override
    public Binding accept(Binding row) {
        boolean isRemoved =
                Iter.anyMatch(
                        index.candidates(row),
                        other -> !Algebra.disjoint(row, other) && Algebra.compatible(row, other));
        return isRemoved ? null : row;
    }

    /** The removed rows, projected to the common variables, without duplicates. */
    private QueryIterator distinct() {
        QueryIterator rows =
                QueryIterProject.create(removed.get(), List.copyOf(common), getExecContext());
        Set<Binding> seen = new HashSet<>();
        var distinct =
                Iter.iter(rows)
                        .operate(row -> memory.check())
                        .map(row -> Binding.builder().addAll(row).build())
                        .filter(row -> !row.isEmpty() && seen.add(row));
        return QueryIterPlainWrapper.create(distinct, getExecContext());
    }

    @Override
    protected void closeSubIterator() {
        super.closeSubIterator();
        index.close();
    }
}
