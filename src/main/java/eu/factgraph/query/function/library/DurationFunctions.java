package eu.factgraph.query.function.library;

import eu.factgraph.query.function.value.DurationValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.sparql.expr.NodeValue;

/** The components of durations: XPath Functions and Operators, 8.3. */
final class DurationFunctions {

    static final Map<String, Function<DurationValue, NodeValue>> COMPONENTS =
            Map.of(
                    "years",
                            value ->
                                    NodeValue.makeInteger(
                                            value.months().divide(DurationValue.TWELVE)),
                    "months",
                            value ->
                                    NodeValue.makeInteger(
                                            value.months().remainder(DurationValue.TWELVE)),
                    "days", value -> NodeValue.makeInteger(days(value)),
                    "hours",
                            value -> NodeValue.makeInteger(value.part(3600, 86_400).toBigInteger()),
                    "minutes", value -> NodeValue.makeInteger(value.part(60, 3600).toBigInteger()),
                    "seconds",
                            value ->
                                    NodeValue.makeDecimal(
                                            value.seconds().remainder(BigDecimal.valueOf(60))));

    private DurationFunctions() {}

    private static BigInteger days(DurationValue value) {
        return value.seconds().divideToIntegralValue(BigDecimal.valueOf(86_400)).toBigInteger();
    }
}
