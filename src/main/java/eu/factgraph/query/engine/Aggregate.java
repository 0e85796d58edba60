package eu.factgraph.query.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

/** One aggregate of one group, which counts the values that it has to keep. */
final class Aggregate {

    private static final long ACCUMULATOR = 96;

    /** Stands for the value of an expression that has none. */
    private static final Node ERROR = NodeFactory.createBlankNode();

    private final ExprAggregator aggregator;
    private final Accumulator values;
    private final Set<Object> seen = new HashSet<>(0);
    private final boolean distinct;
    private final boolean joinsText;
    private final MemoryReservation held;
    private final ExecutionContext context;

    Aggregate(ExprAggregator aggregator, MemoryReservation held, ExecutionContext context) {
        this.aggregator = aggregator;
        this.held = held;
        this.context = context;
        Aggregator function = aggregator.getAggregator();
        values = function.createAccumulator();
        distinct = function.toString().toLowerCase(Locale.ROOT).contains("(distinct ");
        joinsText = function.getName().equals("GROUP_CONCAT");
        held.take(ACCUMULATOR);
    }

    /** A value that was there already changes no aggregate that is DISTINCT. */
    void add(Binding row) {
        if (distinct || joinsText) {
            List<Node> terms = terms(row);
            if (distinct && !seen.add(isOfRows() ? DistinctRows.named(row) : terms)) {
                return;
            }
            // Once here, once in the accumulator.
            terms.forEach(held::term);
            terms.forEach(held::term);
        }
        values.accumulate(row, context);
    }

    private List<Node> terms(Binding row) {
        var terms = new ArrayList<Node>();
        if (isOfRows()) {
            DistinctRows.named(row).forEach((name, value) -> terms.add(value));
        } else {
            aggregator
                    .getAggregator()
                    .getExprList()
                    .forEach(expression -> terms.add(term(expression, row)));
        }
        return terms;
    }

    /** {@code COUNT(DISTINCT *)}. */
    private boolean isOfRows() {
        ExprList expressions = aggregator.getAggregator().getExprList();
        return expressions == null || expressions.isEmpty();
    }

    private Node term(Expr expression, Binding row) {
        try {
            return expression.eval(row, context).asNode();
        } catch (ExprEvalException none) {
            return ERROR;
        }
    }

    void into(BindingBuilder row) {
        NodeValue value = values.getValue();
        if (value != null) {
            row.add(aggregator.getVar(), value.asNode());
        }
    }
}
