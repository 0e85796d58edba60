package eu.factgraph.query.function;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NumericType;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/** Functions on numbers: SPARQL 1.1 Query, 17.4.4; XPath Functions and Operators, 4. */
final class NumericFunctions {

    /** Of a quotient that never ends; Functions and Operators, 4.2 wants 18. */
    private static final int PLACES = 24;

    private NumericFunctions() {}

    /**
     * The widest type of SPARQL that the number has.
     *
     * @throws ExprEvalException if it is none
     */
    static NumericType kind(NodeValue number) {
        return XSDFuncOp.classifyNumeric("number", number);
    }

    /** The same function for every type of number; derived types become their base. */
    static FunctionImplementation mapped(
            UnaryOperator<BigDecimal> exact, DoubleUnaryOperator inexact) {
        return (arguments, bounds) -> {
            NodeValue number = arguments.get(0);
            return switch (kind(number)) {
                case OP_INTEGER ->
                        NodeValue.makeInteger(exact.apply(number.getDecimal()).toBigIntegerExact());
                case OP_DECIMAL -> NodeValue.makeDecimal(exact.apply(number.getDecimal()));
                case OP_FLOAT ->
                        NodeValue.makeFloat((float) inexact.applyAsDouble(number.getFloat()));
                case OP_DOUBLE -> NodeValue.makeDouble(inexact.applyAsDouble(number.getDouble()));
            };
        };
    }

    static UnaryOperator<BigDecimal> whole(RoundingMode mode) {
        return number -> number.setScale(0, mode);
    }

    static BigDecimal roundedHalfUp(BigDecimal number) {
        return roundedHalfUp(number, 0);
    }

    private static BigDecimal roundedHalfUp(BigDecimal number, int places) {
        return number.setScale(
                places, number.signum() < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP);
    }

    /** Keeps the sign of zero, what is infinite, and what is no number. */
    static double roundedHalfUp(double number) {
        double floor = Math.floor(number);
        double rounded = number - floor < 0.5 ? floor : Math.ceil(number);
        return rounded == 0 ? Math.copySign(rounded, number) : rounded;
    }

    static NodeValue rounded(List<NodeValue> arguments, EvaluationLimits bounds) {
        return arguments.size() == 1
                ? mapped(NumericFunctions::roundedHalfUp, NumericFunctions::roundedHalfUp)
                        .apply(arguments, bounds)
                : toPlaces(arguments, false, bounds);
    }

    static NodeValue roundedHalfToEven(List<NodeValue> arguments, EvaluationLimits bounds) {
        return arguments.size() == 1
                ? mapped(
                                number -> number.setScale(0, RoundingMode.HALF_EVEN),
                                number -> Math.copySign(Math.rint(number), number))
                        .apply(arguments, bounds)
                : toPlaces(arguments, true, bounds);
    }

    private static NodeValue toPlaces(
            List<NodeValue> arguments, boolean toEven, EvaluationLimits bounds) {
        NodeValue precision = arguments.get(1);
        if (!precision.isInteger()) {
            throw new ExprEvalException("Not a number of places: " + precision);
        }
        BigInteger most = BigInteger.valueOf(EvaluationLimits.DIGITS);
        int places = precision.getInteger().min(most).max(most.negate()).intValue();
        UnaryOperator<BigDecimal> round = value -> toPlaces(value, places, toEven);
        return mapped(
                        round,
                        value ->
                                Double.isNaN(value) || Double.isInfinite(value) || value == 0
                                        ? value
                                        : Math.copySign(
                                                round.apply(new BigDecimal(value)).doubleValue(),
                                                value))
                .apply(arguments, bounds);
    }

    private static BigDecimal toPlaces(BigDecimal number, int places, boolean toEven) {
        if (places >= number.scale()) {
            return number;
        }
        BigDecimal rounded =
                toEven
                        ? number.setScale(places, RoundingMode.HALF_EVEN)
                        : roundedHalfUp(number, places);
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded;
    }

    static NodeValue quotient(NodeValue dividend, NodeValue divisor) {
        return switch (XSDFuncOp.classifyNumeric("divide", dividend, divisor)) {
            case OP_INTEGER, OP_DECIMAL ->
                    NodeValue.makeDecimal(quotient(dividend.getDecimal(), divisor.getDecimal()));
            case OP_FLOAT -> NodeValue.makeFloat(dividend.getFloat() / divisor.getFloat());
            case OP_DOUBLE -> NodeValue.makeDouble(dividend.getDouble() / divisor.getDouble());
        };
    }

    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        if (divisor.signum() == 0) {
            throw new ExprEvalException("Division by zero");
        }
        try {
            return dividend.divide(divisor, MathContext.UNLIMITED);
        } catch (ArithmeticException endless) {
            return dividend.divide(divisor, PLACES, RoundingMode.HALF_EVEN);
        }
    }

    /** The functions of the namespace math, which take and give xsd:double. */
    static FunctionImplementation math(DoubleUnaryOperator function) {
        return (arguments, bounds) ->
                NodeValue.makeDouble(function.applyAsDouble(real(arguments.get(0))));
    }

    static FunctionImplementation math(DoubleBinaryOperator function) {
        return (arguments, bounds) ->
                NodeValue.makeDouble(
                        function.applyAsDouble(real(arguments.get(0)), real(arguments.get(1))));
    }

    private static double real(NodeValue number) {
        kind(number);
        return number.getDouble();
    }

    /** math:pow gives 1 where Java gives NaN (Functions and Operators, 4.8.7). */
    static double power(double base, double exponent) {
        boolean isOne = base == 1 || base == -1 && Double.isInfinite(exponent);
        return isOne ? 1 : Math.pow(base, exponent);
    }
}
