package eu.factgraph.query.function;

import java.math.BigDecimal;
import java.util.function.Function;
import org.apache.jena.sparql.expr.NodeValue;

/** The parts of durations: XPath Functions and Operators, 8.3. */
final class Spans {

    private Spans() {}

    static Implementation of(Function<Span, NodeValue> part) {
        return (arguments, bounds) -> part.apply(Span.of(arguments.get(0)));
    }

    static NodeValue years(Span span) {
        return NodeValue.makeInteger(span.months().divide(Span.TWELVE));
    }

    static NodeValue months(Span span) {
        return NodeValue.makeInteger(span.months().remainder(Span.TWELVE));
    }

    static NodeValue days(Span span) {
        return NodeValue.makeInteger(
                span.seconds().divideToIntegralValue(BigDecimal.valueOf(86_400)).toBigInteger());
    }

    static NodeValue hours(Span span) {
        return NodeValue.makeInteger(span.part(3600, 86_400).toBigInteger());
    }

    static NodeValue minutes(Span span) {
        return NodeValue.makeInteger(span.part(60, 3600).toBigInteger());
    }

    static NodeValue seconds(Span span) {
        return NodeValue.makeDecimal(span.seconds().remainder(BigDecimal.valueOf(60)));
    }
}
