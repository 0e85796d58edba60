package eu.factgraph.query.function;

import java.math.BigDecimal;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/**
 * The operators + - * /: SPARQL 1.1 Query, 17.3, for numbers; XPath Functions and Operators, 8.4
 * and 9.7, for dates and durations.
 */
final class ArithmeticOperators {

    private ArithmeticOperators() {}

    static NodeValue plus(List<NodeValue> arguments, EvaluationLimits bounds) {
        NodeValue left = arguments.get(0);
        NodeValue right = arguments.get(1);
        if (left.isNumber() && right.isNumber()) {
            return XSDFuncOp.numAdd(left, right);
        }
        if (DurationValue.isSpan(left) && DurationValue.isSpan(right)) {
            return DurationValue.of(left).plus(DurationValue.of(right)).asLiteral();
        }
        return DurationValue.isSpan(left)
                ? moved(right, DurationValue.of(left)).asLiteral()
                : moved(left, DurationValue.of(right)).asLiteral();
    }

    static NodeValue minus(List<NodeValue> arguments, EvaluationLimits bounds) {
        NodeValue left = arguments.get(0);
        NodeValue right = arguments.get(1);
        if (left.isNumber() && right.isNumber()) {
            return XSDFuncOp.numSubtract(left, right);
        }
        if (DurationValue.isSpan(left)) {
            return DurationValue.of(left).plus(DurationValue.of(right).negated()).asLiteral();
        }
        return DurationValue.isSpan(right)
                ? moved(left, DurationValue.of(right).negated()).asLiteral()
                : between(DateTimeValue.of(left), DateTimeValue.of(right)).asLiteral();
    }

    static NodeValue times(List<NodeValue> arguments, EvaluationLimits bounds) {
        NodeValue left = arguments.get(0);
        NodeValue right = arguments.get(1);
        if (left.isNumber() && right.isNumber()) {
            return XSDFuncOp.numMultiply(left, right);
        }
        return left.isNumber()
                ? DurationValue.of(right).times(finite(left)).asLiteral()
                : DurationValue.of(left).times(finite(right)).asLiteral();
    }

    static NodeValue by(List<NodeValue> arguments, EvaluationLimits bounds) {
        NodeValue left = arguments.get(0);
        NodeValue right = arguments.get(1);
        if (left.isNumber() && right.isNumber()) {
            return NumericFunctions.quotient(left, right);
        }
        if (DurationValue.isSpan(right)) {
            return NodeValue.makeDecimal(DurationValue.of(left).by(DurationValue.of(right)));
        }
        boolean isEndless = right.isNumber() && Double.isInfinite(right.getDouble());
        return isEndless && !right.isDecimal()
                ? DurationValue.of(left).times(BigDecimal.ZERO).asLiteral()
                : DurationValue.of(left).by(finite(right)).asLiteral();
    }

    private static BigDecimal finite(NodeValue number) {
        return switch (NumericFunctions.kind(number)) {
            case OP_INTEGER, OP_DECIMAL -> number.getDecimal();
            case OP_FLOAT, OP_DOUBLE -> finite(number.getDouble());
        };
    }

    private static BigDecimal finite(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new ExprEvalException("No duration is so often as " + number);
        }
        return BigDecimal.valueOf(number);
    }

    /** Only dates have months, and only what is no part of a date can be moved. */
    private static DateTimeValue moved(NodeValue value, DurationValue span) {
        DateTimeValue moment = DateTimeValue.of(value);
        boolean isDate =
                moment.type().equals(XSDDatatype.XSDdate)
                        || moment.type().equals(XSDDatatype.XSDdateTime);
        boolean fits =
                span.type().equals(DurationValue.SECONDS)
                        ? isDate || moment.type().equals(XSDDatatype.XSDtime)
                        : span.type().equals(DurationValue.MONTHS) && isDate;
        if (!fits) {
            throw new ExprEvalException(
                    "Not to be added: " + moment.type() + " and " + span.type());
        }
        return moment.plus(span);
    }

    private static DurationValue between(DateTimeValue later, DateTimeValue earlier) {
        boolean hasInstant =
                List.of(XSDDatatype.XSDdateTime, XSDDatatype.XSDdate, XSDDatatype.XSDtime)
                        .contains(later.type());
        if (!hasInstant
                || !later.type().equals(earlier.type())
                || later.hasZone() != earlier.hasZone()) {
            throw new ExprEvalException(
                    "Not to be subtracted: " + earlier.type() + " from " + later.type());
        }
        return DurationValue.ofSeconds(later.instant().subtract(earlier.instant()));
    }
}
