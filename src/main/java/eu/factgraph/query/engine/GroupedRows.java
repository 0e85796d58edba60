package eu.factgraph.query.engine;

import eu.factgraph.query.limit.MemoryReservation;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprAggregator;

/** GROUP BY and aggregates (SPARQL 1.1, 18.5.1). */
final class GroupedRows extends BufferedRows {

    private final VarExprList names;
    private final List<ExprAggregator> aggregators;

    GroupedRows(
            QueryIterator input,
            VarExprList names,
            List<ExprAggregator> aggregators,
            MemoryReservation memory,
            ExecutionContext context) {
        super(input, memory, context);
        this.names = names;
        this.aggregators = aggregators;
    }

    @Override
    protected Iterator<Binding> rows(QueryIterator input) {
        if (!input.hasNext()) {
            return names.isEmpty() ? Iter.singletonIterator(empty()) : Iter.nullIterator();
        }
        Map<Binding, List<Aggregate>> groups = new LinkedHashMap<>();
        while (input.hasNext()) {
            memory.check();
            Binding row = input.next();
            groups.computeIfAbsent(key(row), this::aggregates)
                    .forEach(aggregate -> aggregate.add(row));
        }
        return Iter.map(
                groups.entrySet().iterator(), group -> row(group.getKey(), group.getValue()));
    }

    /** The aggregates of no rows, where there is no GROUP BY. */
    private Binding empty() {
        var row = Binding.builder();
        for (ExprAggregator aggregator : aggregators) {
            Node value = aggregator.getAggregator().getValueEmpty();
            if (value != null) {
                row.add(aggregator.getVar(), value);
            }
        }
        return row.build();
    }

    private Binding key(Binding row) {
        var key = Binding.builder();
        for (Var name : names.getVars()) {
            Node value = names.get(name, row, getExecContext());
            if (value != null) {
                key.add(name, value);
            }
        }
        return key.build();
    }

    private List<Aggregate> aggregates(Binding key) {
        memory.entry(key);
        return aggregators.stream()
                .map(aggregator -> new Aggregate(aggregator, memory, getExecContext()))
                .toList();
    }

    private static Binding row(Binding key, List<Aggregate> aggregates) {
        var row = Binding.builder(key);
        aggregates.forEach(aggregate -> aggregate.addTo(row));
        return row.build();
    }
}
