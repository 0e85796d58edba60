package eu.factgraph.query.function.library;

import eu.factgraph.query.function.value.DateTimeValue;
import eu.factgraph.query.function.value.DurationValue;
import java.util.function.IntPredicate;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/** The operators = and &lt;: SPARQL 1.1 Query, 17.3 and 17.4.1.7. */
public final class ComparisonOperators {

    private ComparisonOperators() {}

    static NodeValue isNotEqual(NodeValue left, NodeValue right) {
        return NodeValue.booleanReturn(!isEqual(left, right));
    }

    /** Comparisons with NaN are false. */
    static FunctionImplementation ordered(IntPredicate condition) {
        return (arguments, limits) -> {
            int order = order(arguments.get(0), arguments.get(1));
            return NodeValue.booleanReturn(
                    order != Expr.CMP_INDETERMINATE && condition.test(order));
        };
    }

    /**
     * @throws ExprEvalException if the values are not comparable
     */
    public static boolean isEqual(NodeValue left, NodeValue right) {
        if (left.isNumber() && right.isNumber()) {
            return order(left, right) == 0;
        }
        if (left.isString() && right.isString()) {
            return left.getString().equals(right.getString());
        }
        if (DurationValue.isDuration(left) && DurationValue.isDuration(right)) {
            return left.equals(right) || DurationValue.of(left).isEqualTo(DurationValue.of(right));
        }
        if (isDateOrTime(left)
                && isDateOrTime(right)
                && left.getDatatypeURI().equals(right.getDatatypeURI())) {
            return left.equals(right)
                    || DateTimeValue.of(left).compareTo(DateTimeValue.of(right)) == 0;
        }
        return NodeValue.sameValueAs(left, right);
    }

    /** {@link Expr#CMP_INDETERMINATE} for NaN; an error if the values have no order. */
    private static int order(NodeValue left, NodeValue right) {
        if (left.isNumber() && right.isNumber()) {
            return orderOfNumbers(left, right);
        }
        if (left.isString() && right.isString()) {
            return order(left.getString(), right.getString());
        }
        if (DurationValue.isDuration(left) && DurationValue.isDuration(right)) {
            return DurationValue.of(left).compareTo(DurationValue.of(right));
        }
        if (isDateOrTime(left) && isDateOrTime(right)) {
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

    /** By code points (Functions and Operators, 5.3.1), whereas Java compares UTF-16 code units. */
    private static int order(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int index = 0; index < length; index++) {
            if (left.charAt(index) != right.charAt(index)) {
                return Integer.compare(left.codePointAt(index), right.codePointAt(index));
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

    private static boolean isDateOrTime(NodeValue value) {
        return value.isDateTime() || value.isDate() || value.isTime();
    }
}
