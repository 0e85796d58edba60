package eu.factgraph.query.function.library;

import eu.factgraph.query.function.value.DecimalArithmetic;
import java.math.BigDecimal;
import java.math.BigInteger;
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
public final class NumericFunctions {

    /** Unary plus: SPARQL 1.1 Query, 17.3. */
    public static final FunctionImplementation PLUS = mapped(number -> number, number -> number);

    static final FunctionImplementation CEILING =
            mapped(toInteger(RoundingMode.CEILING), Math::ceil);
    static final FunctionImplementation FLOOR = mapped(toInteger(RoundingMode.FLOOR), Math::floor);

    private static final FunctionImplementation HALF_TO_EVEN =
            mapped(toInteger(RoundingMode.HALF_EVEN), real -> Math.copySign(Math.rint(real), real));

    private NumericFunctions() {}

    /** The numeric type of SPARQL from which the datatype is derived; an error if there is none. */
    static NumericType numericType(NodeValue number) {
        return XSDFuncOp.classifyNumeric("number", number);
    }

    /** The same function for all numeric types; the result has the base type of a derived type. */
    static FunctionImplementation mapped(
            UnaryOperator<BigDecimal> exact, DoubleUnaryOperator inexact) {
        return (arguments, limits) -> {
            NodeValue number = arguments.get(0);
            return switch (numericType(number)) {
                case OP_INTEGER ->
                        NodeValue.makeInteger(exact.apply(number.getDecimal()).toBigIntegerExact());
                case OP_DECIMAL -> NodeValue.makeDecimal(exact.apply(number.getDecimal()));
                case OP_FLOAT ->
                        NodeValue.makeFloat((float) inexact.applyAsDouble(number.getFloat()));
                case OP_DOUBLE -> NodeValue.makeDouble(inexact.applyAsDouble(number.getDouble()));
            };
        };
    }

    private static UnaryOperator<BigDecimal> toInteger(RoundingMode mode) {
        return number -> number.setScale(0, mode);
    }

    /** As {@link DecimalArithmetic#round}; keeps the sign of zero, infinity and NaN. */
    static double round(double number) {
        double floor = Math.floor(number);
        double rounded = number - floor < 0.5 ? floor : Math.ceil(number);
        return rounded == 0 ? Math.copySign(rounded, number) : rounded;
    }

    static NodeValue round(List<NodeValue> arguments, EvaluationLimits limits) {
        return arguments.size() == 1
                ? mapped(DecimalArithmetic::round, NumericFunctions::round).apply(arguments, limits)
                : roundToPrecision(arguments, false, limits);
    }

    static NodeValue roundHalfToEven(List<NodeValue> arguments, EvaluationLimits limits) {
        return arguments.size() == 1
                ? HALF_TO_EVEN.apply(arguments, limits)
                : roundToPrecision(arguments, true, limits);
    }

    private static NodeValue roundToPrecision(
            List<NodeValue> arguments, boolean toEven, EvaluationLimits limits) {
        NodeValue precision = arguments.get(1);
        if (!precision.isInteger()) {
            throw new ExprEvalException("Not an integer precision: " + precision);
        }
        BigInteger limit = BigInteger.valueOf(EvaluationLimits.MAX_DIGITS);
        int fractionDigits = precision.getInteger().min(limit).max(limit.negate()).intValue();
        UnaryOperator<BigDecimal> round = value -> round(value, fractionDigits, toEven);
        DoubleUnaryOperator inexact =
                value ->
                        Double.isFinite(value) && value != 0
                                ? Math.copySign(
                                        round.apply(new BigDecimal(value)).doubleValue(), value)
                                : value;
        return mapped(round, inexact).apply(arguments, limits);
    }

    private static BigDecimal round(BigDecimal number, int fractionDigits, boolean toEven) {
        if (fractionDigits >= number.scale()) {
            return number;
        }
        BigDecimal rounded =
                toEven
                        ? number.setScale(fractionDigits, RoundingMode.HALF_EVEN)
                        : DecimalArithmetic.round(number, fractionDigits);
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded;
    }

    static NodeValue divide(NodeValue dividend, NodeValue divisor) {
        return switch (XSDFuncOp.classifyNumeric("divide", dividend, divisor)) {
            case OP_INTEGER, OP_DECIMAL ->
                    NodeValue.makeDecimal(
                            DecimalArithmetic.divide(dividend.getDecimal(), divisor.getDecimal()));
            case OP_FLOAT -> NodeValue.makeFloat(dividend.getFloat() / divisor.getFloat());
            case OP_DOUBLE -> NodeValue.makeDouble(dividend.getDouble() / divisor.getDouble());
        };
    }

    /** Functions of the namespace math take and return xsd:double. */
    static FunctionImplementation math(DoubleUnaryOperator function) {
        return (arguments, limits) ->
                NodeValue.makeDouble(function.applyAsDouble(real(arguments.get(0))));
    }

    static FunctionImplementation math(DoubleBinaryOperator function) {
        return (arguments, limits) ->
                NodeValue.makeDouble(
                        function.applyAsDouble(real(arguments.get(0)), real(arguments.get(1))));
    }

    private static double real(NodeValue number) {
        numericType(number);
        return number.getDouble();
    }

    /** math:pow returns 1 where Java returns NaN (Functions and Operators, 4.8.7). */
    static double power(double base, double exponent) {
        boolean isOne = base == 1 || base == -1 && Double.isInfinite(exponent);
        return isOne ? 1 : Math.pow(base, exponent);
    }
}
