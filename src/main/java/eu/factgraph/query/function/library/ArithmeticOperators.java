package eu.factgraph.query.function.library;

import static org.apache.jena.datatypes.xsd.XSDDatatype.XSDdate;
import static org.apache.jena.datatypes.xsd.XSDDatatype.XSDdateTime;
import static org.apache.jena.datatypes.xsd.XSDDatatype.XSDtime;

import eu.factgraph.query.function.value.DateTimeValue;
import eu.factgraph.query.function.value.DurationValue;
import java.math.BigDecimal;
import java.util.List;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/**
 * The operators + - * /: SPARQL 1.1 Query, 17.3, for numbers; XPath Functions and Operators, 8.4
 * and 9.7, for dates and durations.
 */
final class ArithmeticOperators {

    private ArithmeticOperators() {}

    static NodeValue add(NodeValue left, NodeValue right) {
        if (left.isNumber() && right.isNumber()) {
            return XSDFuncOp.numAdd(left, right);
        }
        if (DurationValue.isDuration(left) && DurationValue.isDuration(right)) {
            return DurationValue.of(left).plus(DurationValue.of(right)).asLiteral();
        }
        return DurationValue.isDuration(left)
                ? plus(right, DurationValue.of(left)).asLiteral()
                : plus(left, DurationValue.of(right)).asLiteral();
    }

    static NodeValue subtract(NodeValue left, NodeValue right) {
        if (left.isNumber() && right.isNumber()) {
            return XSDFuncOp.numSubtract(left, right);
        }
        if (DurationValue.isDuration(left)) {
            return DurationValue.of(left).plus(DurationValue.of(right).negated()).asLiteral();
        }
        return DurationValue.isDuration(right)
                ? plus(left, DurationValue.of(right).negated()).asLiteral()
                : difference(DateTimeValue.of(left), DateTimeValue.of(right)).asLiteral();
    }

    static NodeValue multiply(NodeValue left, NodeValue right) {
        if (left.isNumber() && right.isNumber()) {
            return XSDFuncOp.numMultiply(left, right);
        }
        return left.isNumber()
                ? DurationValue.of(right).multipliedBy(finite(left)).asLiteral()
                : DurationValue.of(left).multipliedBy(finite(right)).asLiteral();
    }

    static NodeValue divide(NodeValue left, NodeValue right) {
        if (left.isNumber() && right.isNumber()) {
            return NumericFunctions.divide(left, right);
        }
        if (DurationValue.isDuration(right)) {
            return NodeValue.makeDecimal(DurationValue.of(left).dividedBy(DurationValue.of(right)));
        }
        boolean isInfinite = right.isNumber() && Double.isInfinite(right.getDouble());
        return isInfinite && !right.isDecimal()
                ? DurationValue.of(left).multipliedBy(BigDecimal.ZERO).asLiteral()
                : DurationValue.of(left).dividedBy(finite(right)).asLiteral();
    }

    private static BigDecimal finite(NodeValue number) {
        return switch (NumericFunctions.numericType(number)) {
            case OP_INTEGER, OP_DECIMAL -> number.getDecimal();
            case OP_FLOAT, OP_DOUBLE -> finite(number.getDouble());
        };
    }

    private static BigDecimal finite(double number) {
        if (!Double.isFinite(number)) {
            throw new ExprEvalException("A duration cannot be multiplied or divided by " + number);
        }
        return BigDecimal.valueOf(number);
    }

    /** For xsd:dateTime, xsd:date and xsd:time; months are added to the first two only. */
    private static DateTimeValue plus(NodeValue term, DurationValue duration) {
        DateTimeValue value = DateTimeValue.of(term);
        boolean isDate = value.type().equals(XSDdate) || value.type().equals(XSDdateTime);
        boolean fits =
                duration.type().equals(DurationValue.DAY_TIME)
                        ? isDate || value.type().equals(XSDtime)
                        : duration.type().equals(DurationValue.YEAR_MONTH) && isDate;
        if (!fits) {
            throw new ExprEvalException("Cannot add " + duration.type() + " to " + value.type());
        }
        return value.plus(duration);
    }

    private static DurationValue difference(DateTimeValue later, DateTimeValue earlier) {
        boolean hasInstant = List.of(XSDdateTime, XSDdate, XSDtime).contains(later.type());
        if (!hasInstant
                || !later.type().equals(earlier.type())
                || later.hasZone() != earlier.hasZone()) {
            throw new ExprEvalException(
                    "Cannot subtract " + earlier.type() + " from " + later.type());
        }
        return DurationValue.ofSeconds(later.instant().subtract(earlier.instant()));
    }
}
