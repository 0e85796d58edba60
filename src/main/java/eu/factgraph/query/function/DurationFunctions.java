package eu.factgraph.query.function;

import java.math.BigDecimal;
import java.util.function.Function;
import org.apache.jena.sparql.expr.NodeValue;

/** The parts of durations: XPath Functions and Operators, 8.3. */
final class DurationFunctions {

    private DurationFunctions() {}

    static FunctionImplementation of(Function<DurationValue, NodeValue> part) {
        return (arguments, bounds) -> part.apply(DurationValue.of(arguments.get(0)));
    }

    static NodeValue years(DurationValue span) {
        return NodeValue.makeInteger(span.months().divide(DurationValue.TWELVE));
    }

    static NodeValue months(DurationValue span) {
        return NodeValue.makeInteger(span.months().remainder(DurationValue.TWELVE));
    }

    static NodeValue days(DurationValue span) {
        return NodeValue.makeInteger(
                span.seconds().divideToIntegralValue(BigDecimal.valueOf(86_400)).toBigInteger());
    }

    static NodeValue hours(DurationValue span) {
        return NodeValue.makeInteger(span.part(3600, 86_400).toBigInteger());
    }

    static NodeValue minutes(DurationValue span) {
        return NodeValue.makeInteger(span.part(60, 3600).toBigInteger());
    }

    static NodeValue seconds(DurationValue span) {
        return NodeValue.makeDecimal(span.seconds().remainder(BigDecimal.valueOf(60)));
    }
}
