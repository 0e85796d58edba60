package eu.factgraph.query.engine;

import eu.factgraph.query.limit.MemoryReservation;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;

/** DISTINCT: keeps the first of equal rows. */
final class DistinctRows extends QueryIterProcessBinding {

    private final Set<Binding> seen = new HashSet<>();
    private final MemoryReservation memory;

    DistinctRows(QueryIterator input, MemoryReservation memory, ExecutionContext context) {
        super(input, context);
        this.memory = memory;
    }

    @Override
    public Binding accept(Binding row) {
        memory.check();
        Binding solution = solution(row);
        if (!seen.add(solution)) {
            return null;
        }
        memory.entry(solution);
        return solution;
    }

    /**
     * A copy without the blank nodes of the query, which are not part of a solution. The copy also
     * lets go of the row that a projected row refers to.
     */
    static Binding solution(Binding row) {
        var solution = Binding.builder();
        row.forEach(
                (name, value) -> {
                    if (Var.isNamedVar(name)) {
                        solution.add(name, value);
                    }
                });
        return solution.build();
    }

    @Override
    protected void closeSubIterator() {
        super.closeSubIterator();
        seen.clear();
        memory.close();
    }
}
