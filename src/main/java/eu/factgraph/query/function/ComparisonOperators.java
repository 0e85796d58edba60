package eu.factgraph.query.function;

import java.util.List;
import java.util.function.IntPredicate;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/** The operators = and &lt;: SPARQL 1.1 Query, 17.3 and 17.4.1.7. */
final class ComparisonOperators {

    private ComparisonOperators() {}

    static NodeValue isNotSame(List<NodeValue> arguments, EvaluationLimits bounds) {
        return NodeValue.booleanReturn(!isSame(arguments.get(0), arguments.get(1)));
    }

    /** Nothing is before or after what is no number. */
    static FunctionImplementation ordered(IntPredicate wanted) {
        return (arguments, bounds) -> {
            int order = order(arguments.get(0), arguments.get(1));
            return NodeValue.booleanReturn(order != Expr.CMP_INDETERMINATE && wanted.test(order));
        };
    }

    /**
     * @throws ExprEvalException if it cannot be known
     */
    static boolean isSame(NodeValue left, NodeValue right) {
        if (left.isNumber() && right.isNumber()) {
            return order(left, right) == 0;
        }
        if (left.isString() && right.isString()) {
            return left.getString().equals(right.getString());
        }
        if (DurationValue.isSpan(left) && DurationValue.isSpan(right)) {
            return left.equals(right) || DurationValue.of(left).isSameAs(DurationValue.of(right));
        }
        if (isInTime(left) && isInTime(right) && isOneType(left, right)) {
            return left.equals(right)
                    || DateTimeValue.of(left).compareTo(DateTimeValue.of(right)) == 0;
        }
        return NodeValue.sameValueAs(left, right);
    }

    /**
     * What cannot be compared, or is neither less nor more, has no order.
     *
     * @return negative, zero or positive; {@link Expr#CMP_INDETERMINATE} where one is no number
     */
    private static int order(NodeValue left, NodeValue right) {
        if (left.isNumber() && right.isNumber()) {
            return orderOfNumbers(left, right);
        }
        if (left.isString() && right.isString()) {
            return order(left.getString(), right.getString());
        }
        if (DurationValue.isSpan(left) && DurationValue.isSpan(right)) {
            return DurationValue.of(left).compareTo(DurationValue.of(right));
        }
        if (isInTime(left) && isInTime(right)) {
            return DateTimeValue.of(left).compareTo(DateTimeValue.of(right));
        }
        int order = NodeValue.compare(left, right);
        if (order == Expr.CMP_INDETERMINATE) {
            throw new ExprEvalException("Not comparable: " + left + " and " + right);
        }
        return order;
    }

    private static int order(double left, double right) {
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return Expr.CMP_INDETERMINATE;
        }
        return left == right ? 0 : Double.compare(left, right);
    }

    /** By code points (Functions and Operators, 5.3.1), where Java goes by halves of them. */
    private static int order(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int place = 0; place < length; place++) {
            if (left.charAt(place) != right.charAt(place)) {
                return Integer.compare(left.codePointAt(place), right.codePointAt(place));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    private static int orderOfNumbers(NodeValue left, NodeValue right) {
        return switch (XSDFuncOp.classifyNumeric("compare", left, right)) {
            case OP_INTEGER -> left.getInteger().compareTo(right.getInteger());
            case OP_DECIMAL -> left.getDecimal().compareTo(right.getDecimal());
            case OP_FLOAT -> order(left.getFloat(), right.getFloat());
            case OP_DOUBLE -> order(left.getDouble(), right.getDouble());
        };
    }

    private static boolean isInTime(NodeValue value) {
        return value.isDateTime() || value.isDate() || value.isTime();
    }

    private static boolean isOneType(NodeValue left, NodeValue right) {
        return left.getDatatypeURI().equals(right.getDatatypeURI());
    }
}
