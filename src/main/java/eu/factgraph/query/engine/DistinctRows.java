package eu.factgraph.query.engine;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;

/** DISTINCT: each row where it comes first. */
final class DistinctRows extends QueryIterProcessBinding {

    private final Set<Binding> seen = new HashSet<>();
    private final MemoryReservation held;

    DistinctRows(QueryIterator input, MemoryReservation held, ExecutionContext context) {
        super(input, context);
        this.held = held;
    }

    @Override
    public Binding accept(Binding row) {
        held.check();
        Binding own = named(row);
        if (!seen.add(own)) {
            return null;
        }
        held.entry(own);
        return own;
    }

    /**
     * A copy with the variables that have a name: blank nodes of the query are none of its
     * solutions. A projected row would keep all that it was projected from.
     */
    static Binding named(Binding row) {
        var own = Binding.builder();
        row.forEach(
                (name, value) -> {
                    if (Var.isNamedVar(name)) {
                        own.add(name, value);
                    }
                });
        return own.build();
    }

    @Override
    protected void closeSubIterator() {
        super.closeSubIterator();
        seen.clear();
        held.close();
    }
}
