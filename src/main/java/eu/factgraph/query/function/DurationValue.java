package eu.factgraph.query.function;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * A duration: XML Schema 1.1 part 2, 3.3.6.
 *
 * @param type xsd:duration, xsd:yearMonthDuration or xsd:dayTimeDuration
 */
record DurationValue(XSDDatatype type, BigInteger months, BigDecimal seconds) {

    static final XSDDatatype MONTHS = XSDDatatype.XSDyearMonthDuration;
    static final XSDDatatype SECONDS = XSDDatatype.XSDdayTimeDuration;
    static final BigInteger TWELVE = BigInteger.valueOf(12);
    private static final Pattern FORM =
            Pattern.compile(
                    "(-)?P(\\d+Y)?(\\d+M)?(\\d+D)?(?:T(\\d+H)?(\\d+M)?(\\d+(?:\\.\\d+)?S)?)?");

    static boolean isSpan(NodeValue value) {
        return value.isLiteral() && isSpan(value.asNode().getLiteralDatatype());
    }

    static boolean isSpan(RDFDatatype type) {
        return type.equals(XSDDatatype.XSDduration) || type.equals(MONTHS) || type.equals(SECONDS);
    }

    static DurationValue ofSeconds(BigDecimal seconds) {
        return new DurationValue(SECONDS, BigInteger.ZERO, seconds);
    }

    /**
     * @throws ExprEvalException if the literal is no duration
     */
    static DurationValue of(NodeValue value) {
        Node term = value.asNode();
        Matcher form =
                FORM.matcher(
                        isSpan(value)
                                ? StringFunctions.normalizedSpace(term.getLiteralLexicalForm())
                                : "");
        if (!form.matches() || !term.getLiteral().isWellFormed()) {
            throw new ExprEvalException("No duration: " + value);
        }
        BigDecimal months = part(form, 2).multiply(new BigDecimal(TWELVE)).add(part(form, 3));
        BigDecimal seconds =
                part(form, 4)
                        .multiply(BigDecimal.valueOf(86_400))
                        .add(part(form, 5).multiply(BigDecimal.valueOf(3600)))
                        .add(part(form, 6).multiply(BigDecimal.valueOf(60)))
                        .add(part(form, 7));
        var type = (XSDDatatype) term.getLiteralDatatype();
        var span = new DurationValue(type, months.toBigInteger(), seconds);
        return form.group(1) == null ? span : span.negated();
    }

    private static BigDecimal part(Matcher form, int group) {
        String digits = form.group(group);
        return digits == null
                ? BigDecimal.ZERO
                : new BigDecimal(digits.substring(0, digits.length() - 1));
    }

    DurationValue negated() {
        return new DurationValue(type, months.negate(), seconds.negate());
    }

    /**
     * Functions and Operators, 8.4.
     *
     * @throws ExprEvalException if the two are of different types, or of one that has no order
     */
    DurationValue plus(DurationValue other) {
        if (!type.equals(other.type) || type.equals(XSDDatatype.XSDduration)) {
            throw new ExprEvalException("Not to be added: " + type + " and " + other.type);
        }
        return new DurationValue(type, months.add(other.months), seconds.add(other.seconds));
    }

    DurationValue times(BigDecimal factor) {
        checkOrdered();
        return new DurationValue(
                type,
                NumericFunctions.roundedHalfUp(new BigDecimal(months).multiply(factor))
                        .toBigInteger(),
                seconds.multiply(factor));
    }

    DurationValue by(BigDecimal divisor) {
        checkOrdered();
        return new DurationValue(
                type,
                NumericFunctions.roundedHalfUp(
                                NumericFunctions.quotient(new BigDecimal(months), divisor))
                        .toBigInteger(),
                NumericFunctions.quotient(seconds, divisor));
    }

    BigDecimal by(DurationValue divisor) {
        checkOrdered();
        if (!type.equals(divisor.type)) {
            throw new ExprEvalException("Not to be divided: " + type + " by " + divisor.type);
        }
        return type.equals(MONTHS)
                ? NumericFunctions.quotient(new BigDecimal(months), new BigDecimal(divisor.months))
                : NumericFunctions.quotient(seconds, divisor.seconds);
    }

    private void checkOrdered() {
        if (type.equals(XSDDatatype.XSDduration)) {
            throw new ExprEvalException("Months and seconds are not to be computed together");
        }
    }

    boolean isSameAs(DurationValue other) {
        return months.equals(other.months) && seconds.compareTo(other.seconds) == 0;
    }

    /**
     * @throws ExprEvalException if one has months and the other seconds
     */
    int compareTo(DurationValue other) {
        if (isOnly(MONTHS) && other.isOnly(MONTHS)) {
            return months.compareTo(other.months);
        }
        if (isOnly(SECONDS) && other.isOnly(SECONDS)) {
            return seconds.compareTo(other.seconds);
        }
        throw new ExprEvalException("Months and seconds are not comparable");
    }

    private boolean isOnly(XSDDatatype kind) {
        boolean isOfBoth = type.equals(XSDDatatype.XSDduration);
        int rest = kind.equals(MONTHS) ? seconds.signum() : months.signum();
        return type.equals(kind) || isOfBoth && rest == 0;
    }

    DurationValue as(XSDDatatype other) {
        return new DurationValue(
                other,
                other.equals(SECONDS) ? BigInteger.ZERO : months,
                other.equals(MONTHS) ? BigDecimal.ZERO : seconds);
    }

    /** So many of {@code unit} seconds, of what is left by the next larger unit. */
    BigDecimal part(long unit, long larger) {
        return seconds.remainder(BigDecimal.valueOf(larger))
                .divide(BigDecimal.valueOf(unit), 0, RoundingMode.DOWN);
    }

    /** Canonical. */
    NodeValue asLiteral() {
        return NodeValue.makeNode(text(), type);
    }

    String text() {
        String date =
                amount(months.abs().divide(TWELVE), "Y") + amount(months.abs().mod(TWELVE), "M");
        BigDecimal left = seconds.abs();
        String days = amount(left.toBigInteger().divide(BigInteger.valueOf(86_400)), "D");
        DurationValue positive = new DurationValue(type, months.abs(), left);
        String time =
                amount(positive.part(3600, 86_400).toBigInteger(), "H")
                        + amount(positive.part(60, 3600).toBigInteger(), "M")
                        + amountOfSeconds(left.remainder(BigDecimal.valueOf(60)));
        String all = date + days + (time.isEmpty() ? "" : "T" + time);
        boolean isNegative = months.signum() < 0 || seconds.signum() < 0;
        String none = type.equals(MONTHS) ? "0M" : "T0S";
        return (isNegative ? "-P" : "P") + (all.isEmpty() ? none : all);
    }

    private static String amount(BigInteger amount, String unit) {
        return amount.signum() == 0 ? "" : amount + unit;
    }

    private static String amountOfSeconds(BigDecimal amount) {
        return amount.signum() == 0 ? "" : amount.stripTrailingZeros().toPlainString() + "S";
    }
}
