package eu.factgraph.query.engine;

import eu.factgraph.query.limit.MemoryReservation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/** One aggregate of one group, which reserves memory for the values that it keeps. */
final class Aggregate {

    private static final long ACCUMULATOR_BYTES = 96;

    /** In place of the value of an expression that has an error. */
    private static final Node ERROR = NodeFactory.createBlankNode();

    private final ExprAggregator aggregator;

    /** Empty for {@code COUNT(*)}. */
    private final ExprList expressions;

    private final Accumulator values;
    private final Set<Object> seen = new HashSet<>(0);
    private final boolean distinct;
    private final boolean concatenates;
    private final MemoryReservation memory;
    private final ExecutionContext context;

    Aggregate(ExprAggregator aggregator, MemoryReservation memory, ExecutionContext context) {
        this.aggregator = aggregator;
        this.memory = memory;
        this.context = context;
        Aggregator function = aggregator.getAggregator();
        expressions = Objects.requireNonNullElseGet(function.getExprList(), ExprList::new);
        values = function.createAccumulator();
        distinct = function.toString().toLowerCase(Locale.ROOT).contains("(distinct ");
        concatenates = function.getName().equals("GROUP_CONCAT");
        memory.take(ACCUMULATOR_BYTES);
    }

    void add(Binding row) {
        if (distinct || concatenates) {
            List<Node> terms = terms(row);
            if (distinct && !seen.add(expressions.isEmpty() ? DistinctRows.solution(row) : terms)) {
                return;
            }
            // Once here and once in the accumulator.
            terms.forEach(memory::term);
            terms.forEach(memory::term);
        }
        values.accumulate(row, context);
    }

    private List<Node> terms(Binding row) {
        var terms = new ArrayList<Node>();
        if (expressions.isEmpty()) {
            DistinctRows.solution(row).forEach((name, value) -> terms.add(value));
        }
        expressions.forEach(expression -> terms.add(term(expression, row)));
        return terms;
    }

    private Node term(Expr expression, Binding row) {
        try {
            return expression.eval(row, context).asNode();
        } catch (ExprEvalException error) {
            return ERROR;
        }
    }

    void addTo(BindingBuilder row) {
        NodeValue value = values.getValue();
        if (value != null) {
            row.add(aggregator.getVar(), value.asNode());
        }
    }
}
