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
final class Arithmetic {

    private Arithmetic() {}

    static NodeValue plus(List<NodeValue> arguments, Bounds bounds) {
        NodeValue left = arguments.get(0);
        NodeValue right = arguments.get(1);
        if (left.isNumber() && right.isNumber()) {
            return XSDFuncOp.numAdd(left, right);
        }
        if (Span.isSpan(left) && Span.isSpan(right)) {
            return Span.of(left).plus(Span.of(right)).asLiteral();
        }
        return Span.isSpan(left)
                ? moved(right, Span.of(left)).asLiteral()
                : moved(left, Span.of(right)).asLiteral();
    }

    static NodeValue minus(List<NodeValue> arguments, Bounds bounds) {
        NodeValue left = arguments.get(0);
        NodeValue right = arguments.get(1);
        if (left.isNumber() && right.isNumber()) {
            return XSDFuncOp.numSubtract(left, right);
        }
        if (Span.isSpan(left)) {
            return Span.of(left).plus(Span.of(right).negated()).asLiteral();
        }
        return Span.isSpan(right)
                ? moved(left, Span.of(right).negated()).asLiteral()
                : between(Moment.of(left), Moment.of(right)).asLiteral();
    }

    static NodeValue times(List<NodeValue> arguments, Bounds bounds) {
        NodeValue left = arguments.get(0);
        NodeValue right = arguments.get(1);
        if (left.isNumber() && right.isNumber()) {
            return XSDFuncOp.numMultiply(left, right);
        }
        return left.isNumber()
                ? Span.of(right).times(finite(left)).asLiteral()
                : Span.of(left).times(finite(right)).asLiteral();
    }

    static NodeValue by(List<NodeValue> arguments, Bounds bounds) {
        NodeValue left = arguments.get(0);
        NodeValue right = arguments.get(1);
        if (left.isNumber() && right.isNumber()) {
            return Numbers.quotient(left, right);
        }
        if (Span.isSpan(right)) {
            return NodeValue.makeDecimal(Span.of(left).by(Span.of(right)));
        }
        boolean isEndless = right.isNumber() && Double.isInfinite(right.getDouble());
        return isEndless && !right.isDecimal()
                ? Span.of(left).times(BigDecimal.ZERO).asLiteral()
                : Span.of(left).by(finite(right)).asLiteral();
    }

    private static BigDecimal finite(NodeValue number) {
        return switch (Numbers.kind(number)) {
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
    private static Moment moved(NodeValue value, Span span) {
        Moment moment = Moment.of(value);
        boolean isDate =
                moment.type().equals(XSDDatatype.XSDdate)
                        || moment.type().equals(XSDDatatype.XSDdateTime);
        boolean fits =
                span.type().equals(Span.SECONDS)
                        ? isDate || moment.type().equals(XSDDatatype.XSDtime)
                        : span.type().equals(Span.MONTHS) && isDate;
        if (!fits) {
            throw new ExprEvalException(
                    "Not to be added: " + moment.type() + " and " + span.type());
        }
        return moment.plus(span);
    }

    private static Span between(Moment later, Moment earlier) {
        boolean hasInstant =
                List.of(XSDDatatype.XSDdateTime, XSDDatatype.XSDdate, XSDDatatype.XSDtime)
                        .contains(later.type());
        if (!hasInstant
                || !later.type().equals(earlier.type())
                || later.hasZone() != earlier.hasZone()) {
            throw new ExprEvalException(
                    "Not to be subtracted: " + earlier.type() + " from " + later.type());
        }
        return Span.ofSeconds(later.instant().subtract(earlier.instant()));
    }
}
